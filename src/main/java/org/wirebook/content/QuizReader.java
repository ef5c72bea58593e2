package org.wirebook.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirebook.question.Question;

/**
 * The questions of one page in both languages, {@code quiz.toml}:
 *
 * <pre>{@code
 * retired = ["old-name"]         # names of former questions, never to be used again
 *
 * [idea.stores-nothing]          # a wrong idea that people hold
 * en = "Stateless means that the server stores nothing."
 * zh = "无状态就是服务器什么都不存。"
 *
 * [[question]]                   # see QuestionReader
 * }</pre>
 */
final class QuizReader {

    static final String FILE = "quiz.toml";

    private static final String RETIRED = "retired";
    private static final int LEAST_QUESTIONS = 6;
    private static final int MOST_QUESTIONS = 60;
    private static final int LEAST_TYPES = 3;

    private QuizReader() {}

    /**
     * The questions in the order of the file; those in which something is wrong may be missing after it is reported.
     *
     * @param pages the page in both languages
     * @param report takes lines of {@value #FILE}
     */
    static List<Question> read(PageFolder folder, List<CompiledPage> pages, Standards standards, Report report) {
        return folder.quiz()
                .map(text -> read(text, folder, pages, standards, report))
                .orElse(List.of());
    }

    private static List<Question> read(
            String text, PageFolder folder, List<CompiledPage> pages, Standards standards, Report report) {
        PageLint.refuseMark(text, report);
        TomlEntry file = TomlEntry.parse(text, report);
        file.allowNames(Set.of(RETIRED, "idea", "question"));
        List<TomlEntry> entries = file.entries("question");
        checkNames(file, entries);
        checkVariety(entries, report);
        Ideas ideas = Ideas.read(file, folder.slug());
        var reader = new QuestionReader(folder, pages, standards, ideas);
        List<Question> questions = entries.stream()
                .limit(MOST_QUESTIONS)
                .flatMap(entry -> reader.read(entry).stream())
                .toList();
        ideas.reportUnused();
        return questions;
    }

    private static void checkNames(TomlEntry file, List<TomlEntry> questions) {
        Set<String> retired =
                file.texts(RETIRED).stream().map(TomlEntry.Text::text).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        for (TomlEntry question : questions) {
            String id = question.optionalText("id").orElse("");
            if (retired.contains(id)) {
                question.report("id", "question \"" + id + "\" is retired: its name stands for what it asked");
            } else if (!taken.add(id) && !id.isEmpty()) {
                question.report("id", "question \"" + id + "\" is there twice");
            }
        }
    }

    private static void checkVariety(List<TomlEntry> questions, Report report) {
        Set<String> types = questions.stream()
                .flatMap(entry -> entry.optionalText("type").stream())
                .collect(Collectors.toSet());
        if (questions.size() < LEAST_QUESTIONS || questions.size() > MOST_QUESTIONS) {
            report.at(
                    0,
                    "has " + questions.size() + " questions; there are " + LEAST_QUESTIONS + " to " + MOST_QUESTIONS);
        }
        if (types.size() < LEAST_TYPES) {
            report.at(0, "has questions of " + types.size() + " types; at least " + LEAST_TYPES);
        }
        if (!types.contains("predict")) {
            report.at(0, "lets nobody foretell anything: at least one question has the type predict");
        }
    }
}
