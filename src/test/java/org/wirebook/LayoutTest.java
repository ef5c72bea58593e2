package org.wirebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.lab.Lab;

/** Everything that has a slug has all its files: a lab or a page that lacks one is named here. */
class LayoutTest {

    private static final Path LABS = Path.of("webapp/lab");

    static Set<String> slugs() throws IOException {
        try (Stream<Path> folders = Files.list(LABS)) {
            return Stream.concat(folders.map(folder -> folder.getFileName().toString()), Lab.slugs().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String packageOf(String slug) {
        return "java/org/wirebook/lab/" + slug.replace("-", "") + "/";
    }

    private static String className(String slug) {
        return Arrays.stream(slug.split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Lab";
    }

    private static Properties words(String slug, String language) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(LABS.resolve(slug).resolve(language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    static Set<Path> pages() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("content"), 2)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getNameCount() == 3)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasAllItsFiles(Path page) {
        assertThat(Stream.of("en.md", "zh.md", "experiments.http", "quiz.toml"))
                .as("files of the page " + page)
                .allSatisfy(file -> assertThat(page.resolve(file)).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aLabHasAllItsFilesAndItsLine(String slug) {
        String folder = LABS + "/" + slug + "/";
        assertThat(Stream.of(
                        folder + "panel.html",
                        folder + slug + ".css",
                        folder + slug + ".js",
                        folder + "en.properties",
                        folder + "zh.properties",
                        "src/main/" + packageOf(slug) + className(slug) + ".java",
                        "src/main/" + packageOf(slug) + "package-info.java",
                        "src/test/" + packageOf(slug) + className(slug) + "Test.java"))
                .as("files of the lab " + slug)
                .allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
        assertThat(Lab.slugs()).as("one line for each lab in Lab.java").contains(slug);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aLabSaysTheSameInBothLanguages(String slug) throws IOException {
        Properties english = words(slug, "en");

        assertThat(words(slug, "zh").keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .contains("lab." + slug + ".title", "lab." + slug + ".summary")
                .allMatch(key -> key.startsWith("lab." + slug + "."));
    }

    /** To a MessageFormat an apostrophe is a quote. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void noWordOfALabHasAnApostrophe(String language) throws IOException {
        for (String slug : slugs()) {
            assertThat(words(slug, language).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyWordAPanelAsksForIsThere(String slug) throws IOException {
        String panel = Files.readString(LABS.resolve(slug).resolve("panel.html"));
        Set<String> asked = Pattern.compile("#\\{(lab\\.[a-z0-9.-]+)[}(]")
                .matcher(panel)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(words(slug, "en").stringPropertyNames()).containsAll(asked);
    }

    /** A panel stands in pages as well: it must not break their outline, nor take their ids. */
    @ParameterizedTest
    @MethodSource("slugs")
    void aPanelFitsIntoAnyPage(String slug) throws IOException {
        String panel = Files.readString(LABS.resolve(slug).resolve("panel.html"));

        assertThat(panel).doesNotContainPattern("<h[1-6]");
        assertThat(panel).doesNotContainPattern(" (?:th:)?style=| on[a-z]+=");
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(panel).results().map(found -> found.group(1)))
                .allMatch(id -> id.startsWith(slug + "-"));
    }
}
