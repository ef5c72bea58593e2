package org.wirebook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirebook.experiment.Trial;

/** A content folder that a test writes: valid as it begins, with one chapter, one standard and no pages. */
final class SmallBook {

    private static final Map<String, List<Trial>> LABS = Map.of(
            "caching", List.of(),
            "frames", List.of(new Unmasked("rfc9110#section-9.2.2")),
            "uncited", List.of(new Unmasked("rfc9110#section-99")));

    private final Path root;
    private final List<String> slugs = new ArrayList<>();

    SmallBook(Path root) {
        this.root = root;
        write("glossary.toml", "");
        write("standards.toml", """
                [rfc9110]
                label = "RFC 9110"
                title = "HTTP Semantics"
                url = "https://www.rfc-editor.org/rfc/rfc9110.html"
                sections = ["9.2.2", "15.4.5", "B.1"]

                [fetch]
                label = "Fetch"
                title = "Fetch Standard"
                url = "https://fetch.spec.whatwg.org/"
                """);
    }

    SmallBook write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that is the same in both languages, listed in the chapter; written again, it replaces the former. */
    SmallBook page(String slug, String body) {
        return page(slug, body, body);
    }

    SmallBook page(String slug, String english, String chinese) {
        if (!slugs.contains(slug)) {
            list(slug);
        }
        write("basics/" + slug + "/en.md", front(slug, "About " + slug) + english);
        return write("basics/" + slug + "/zh.md", front(slug, "关于 " + slug) + chinese);
    }

    /** The experiments of a page. */
    SmallBook experiments(String slug, String source) {
        return write("basics/" + slug + "/experiments.http", source);
    }

    /** The questions of a page. */
    SmallBook quiz(String slug, String toml) {
        return write("basics/" + slug + "/quiz.toml", toml);
    }

    SmallBook list(String slug) {
        slugs.add(slug);
        String pages = slugs.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return write("book.toml", """
                [[chapter]]
                id = "basics"
                en = "Basics"
                zh = "基础"
                pages = [%s]
                """.formatted(pages));
    }

    /** Eleven lines: the body begins at line 12. */
    static String front(String slug, String title) {
        return """
               ---
               id: %s
               title: %s
               summary: What the reader will know.
               level: 1
               minutes: 5
               requires: []
               specs: [rfc9110#section-9.2.2]
               aliases: [old-%s]
               reviewed: 2026-11-20
               ---
               """.formatted(slug, title, slug);
    }

    Book read() throws ContentException {
        return new BookReader("/ctx", LABS).read(root);
    }

    /** The page as it is read, in English. */
    Page english(String slug) throws ContentException {
        return read().page(Language.EN, slug).orElseThrow();
    }

    Page chinese(String slug) throws ContentException {
        return read().page(Language.ZH, slug).orElseThrow();
    }

    /** As compilers print them. */
    List<String> problems() {
        return ContentCheck.check(root, LABS).stream()
                .map(ContentProblem::toString)
                .toList();
    }
}
