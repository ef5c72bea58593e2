package org.wirebook.content;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.Trial;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;

/** Reads a content folder and checks all of it. Any thread may use it. */
public final class BookReader {

    private final String contextPath;
    private final Map<String, List<Trial>> labs;

    /**
     * A reader whose pages are served below one path.
     *
     * @param contextPath of the web application: empty or {@code /wirebook}
     * @param labs the labs that pages may link to by their slugs, with their experiments
     */
    public BookReader(String contextPath, Map<String, List<Trial>> labs) {
        this.contextPath = contextPath;
        this.labs = Map.copyOf(labs);
    }

    /**
     * Reads the whole folder, on as many threads as there are processors, and returns when all have ended.
     *
     * @throws ContentException with everything that is wrong in any file
     */
    public Book read(Path content) throws ContentException {
        return read(content, BookReader::checked);
    }

    /**
     * Reads a folder that has been checked before, as the one in a WAR was when that was built: what pages owe each
     * other is not looked at again, and questions are read when they are first asked for.
     *
     * @throws ContentException with what is wrong in any file, as far as it is looked at
     */
    public Book readChecked(Path content) throws ContentException {
        return read(content, BookReader::asIs);
    }

    /** Makes a topic of a folder. */
    @FunctionalInterface
    private interface TopicMaker {
        Topic make(PageFolder page, List<CompiledPage> pages, ContentFolder folder, Standards standards);
    }

    /** What a folder becomes. */
    private record Topic(String slug, List<CompiledPage> pages, Supplier<List<Question>> questions) {}

    private Book read(Path content, TopicMaker maker) throws ContentException {
        Problems problems = new Problems();
        ContentFolder folder = new ContentFolder(content, problems);
        try (Workshop workshop = new Workshop()) {
            Supplier<Standards> known = workshop.begin(() -> Standards.read(folder));
            Outline outline = Outline.read(folder);
            Supplier<List<Term>> terms = workshop.begin(() -> Glossary.read(folder, known.get(), outline));
            List<PageFolder> folders = workshop.map(
                    List.copyOf(outline.pages().entrySet()),
                    page -> PageFolder.read(folder, page.getValue(), page.getKey()));
            Standards standards = known.get();
            List<Term> glossary = terms.get();
            Catalog catalog = new Catalog(
                    contextPath,
                    labs,
                    standards,
                    glossary,
                    folders.stream()
                            .flatMap(pages -> pages.manuscripts().stream())
                            .toList());
            PageCompiler compiler = new PageCompiler(catalog);
            List<Topic> topics =
                    workshop.map(folders, page -> maker.make(page, compile(page, compiler, folder), folder, standards));
            List<CompiledPage> pages =
                    topics.stream().flatMap(topic -> topic.pages().stream()).toList();
            BookLint.check(pages, folder);
            List<ContentProblem> found = problems.sorted();
            if (!found.isEmpty()) {
                throw new ContentException(found);
            }
            return new Book(
                    outline.chapters(),
                    pages.stream().map(CompiledPage::page).toList(),
                    trials(folders, pages),
                    glossary,
                    new Questions(topics.stream().collect(Collectors.toMap(Topic::slug, Topic::questions))));
        }
    }

    private static List<CompiledPage> compile(PageFolder page, PageCompiler compiler, ContentFolder folder) {
        return page.manuscripts().stream()
                .map(manuscript -> compiler.compile(manuscript, page, folder.report(manuscript.file())))
                .toList();
    }

    private static Topic asIs(PageFolder page, List<CompiledPage> pages, ContentFolder folder, Standards standards) {
        Report report = (line, message) -> {
            throw new IllegalStateException(page.quizFile() + ":" + line + ": " + message);
        };
        return new Topic(page.slug(), pages, () -> QuizReader.read(page, pages, standards, report));
    }

    private static Topic checked(PageFolder page, List<CompiledPage> pages, ContentFolder folder, Standards standards) {
        List<Question> questions = List.of();
        if (pages.size() == Language.values().length) {
            CompiledPage second = pages.get(1);
            PairLint.check(
                    pages.get(0), second, folder.report(second.manuscript().file()));
            questions = QuizReader.read(page, pages, standards, folder.report(page.quizFile()));
        }
        pages.forEach(compiled -> compiled.vocabulary().reportUnused());
        Set<String> shown = Stream.concat(
                        pages.stream().flatMap(compiled -> compiled.experiments().stream()),
                        questions.stream().flatMap(BookReader::foretold))
                .collect(Collectors.toSet());
        page.experiments()
                .ifPresent(file -> ExperimentLint.check(file, shown, standards, folder.report(page.experimentsFile())));
        List<Question> all = questions;
        return new Topic(page.slug(), pages, () -> all);
    }

    private static Stream<String> foretold(Question question) {
        return question.task() instanceof Prediction prediction ? Stream.of(prediction.experiment()) : Stream.empty();
    }

    private static Trials trials(List<PageFolder> folders, List<CompiledPage> pages) {
        Map<String, ExperimentFile> own = new HashMap<>();
        folders.forEach(folder -> folder.experiments().ifPresent(file -> own.put(folder.slug(), file)));
        Map<String, Map<String, Trial>> borrowed = new HashMap<>();
        pages.forEach(page -> borrowed.put(page.page().slug(), page.borrowed()));
        return new Trials(own, borrowed);
    }
}
