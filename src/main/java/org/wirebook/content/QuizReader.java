package org.wirebook.content;

import java.util.ArrayList;
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

    private QuizReader() {}

    /**
     * The questions in the order of the file; those in which something is wrong may be missing after it is reported.
     *
     * @param pages the page in both languages
     * @param report takes lines of {@value #FILE}
     */
    static List<Question> read(PageFolder folder, List<CompiledPage> pages, Standards standards, Report report) {
        List<Question> questions = new ArrayList<>();
        folder.quiz().ifPresent(text -> {
            TomlEntry file = TomlEntry.parse(text, report);
            file.allowNames(Set.of("retired", "idea", "question"));
            Ideas ideas = Ideas.read(file, folder.slug());
            Set<String> retired =
                    file.texts("retired").stream().map(Located::text).collect(Collectors.toSet());
            Set<String> taken = new HashSet<>();
            var reader = new QuestionReader(folder, pages, standards, ideas);
            for (TomlEntry entry : file.entries("question")) {
                String id = entry.text("id");
                if (retired.contains(id)) {
                    entry.report("id", "question \"" + id + "\" is retired: its name stands for what it asked");
                } else if (!taken.add(id) && !id.isEmpty()) {
                    entry.report("id", "question \"" + id + "\" is there twice");
                }
                reader.read(entry).ifPresent(questions::add);
            }
            ideas.reportUnused();
        });
        return List.copyOf(questions);
    }
}
