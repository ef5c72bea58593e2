package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.content.Language;

/** Templates, their words, style sheets and scripts fit together, are light, and can be read. */
class LookTest {

    private static final Path TEMPLATES = Path.of("webapp/WEB-INF/templates");
    private static final Path STYLES = Path.of("webapp/assets/css");
    private static final Path SCRIPTS = Path.of("webapp/assets/js");
    private static final Path WORDS = Path.of("src/main/resources/org/wirebook/wiki");
    private static final int ALL_BYTES_COMPRESSED = 30_000;

    /** What only the page that needs it loads. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*/(claims|charts|record|tell|demos|interview|stats|in-browser|dev)[./].*");

    private static String text(Path folder) {
        return text(files(folder, Integer.MAX_VALUE));
    }

    private static String text(List<Path> files) {
        return files.stream().map(LookTest::read).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Modules import each other by names relative to their own folder. */
    private static Stream<Path> imported(Path script) {
        return all("(?:import|from) '(\\.[^']+)'", read(script)).stream()
                .map(name -> script.resolveSibling(name).normalize());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the site, and those that features have beside their templates. */
    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        words.load(new StringReader(read(WORDS.resolve("messages_" + language.tag() + ".properties"))));
        for (Path file : files(TEMPLATES, Integer.MAX_VALUE)) {
            if (file.endsWith(language.tag() + ".properties")) {
                words.load(new StringReader(read(file)));
            }
        }
        return words;
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(words(Language.ZH).keySet()).isEqualTo(words(Language.EN).keySet());
    }

    @Test
    void everyWordATemplateAsksForIsThere() throws IOException {
        assertThat(words(Language.EN).stringPropertyNames()).containsAll(all("#\\{([a-z.-]+)[}(]", text(TEMPLATES)));
    }

    @Test
    void everyWordAProblemIsToldInIsThere() throws IOException {
        Set<String> told =
                all("(?:told|inWords)\\(\\s*(?:[0-9]+,\\s*)?\"([a-z0-9.-]+)\"", text(Path.of("src/main/java")));
        var words = words(Language.EN);
        for (Path lab : files(Path.of("webapp/lab"), Integer.MAX_VALUE)) {
            if (lab.endsWith("en.properties")) {
                words.load(new StringReader(read(lab)));
            }
        }

        assertThat(told).hasSizeGreaterThan(10);
        assertThat(words.stringPropertyNames()).containsAll(told);
    }

    /** A message is a MessageFormat, to which an apostrophe is a quote. */
    @Test
    void noWordHasAStraightApostrophe() throws IOException {
        assertThat(words(Language.EN).values())
                .noneMatch(word -> word.toString().contains("'"));
        assertThat(words(Language.ZH).values())
                .noneMatch(word -> word.toString().contains("'"));
    }

    @Test
    void everyWordAScriptOfEachPageSaysIsHandedOverByTheLayout() {
        Set<String> said = all("say\\('(\\w+)'", text(files(SCRIPTS, 1))).stream()
                .map(name -> "th:data-" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + "=")
                .collect(Collectors.toSet());

        assertThat(read(TEMPLATES.resolve("layout.html"))).contains(said);
    }

    @Test
    void everyAssetThatIsNamedExists() {
        Set<Path> named = Stream.of(
                        all("asset\\('([^']+\\.\\w+)'\\)", text(TEMPLATES)).stream()
                                .map(name -> Path.of("webapp/assets", name)),
                        all("url\\(([^)]+)\\)", text(STYLES)).stream().map(STYLES::resolve),
                        files(SCRIPTS, Integer.MAX_VALUE).stream().flatMap(LookTest::imported))
                .flatMap(paths -> paths)
                .collect(Collectors.toSet());

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void aFirstVisitLoadsLittle() throws IOException {
        List<Path> loaded = Stream.of(STYLES, SCRIPTS)
                .flatMap(folder -> files(folder, Integer.MAX_VALUE).stream())
                .filter(file -> !ELSEWHERE.matcher(file.toString()).matches())
                .toList();
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text(loaded).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(compressed.size()).isLessThan(ALL_BYTES_COMPRESSED);
    }

    /** WCAG 2.2 §1.4.3 and, for the edges of controls, §1.4.11; in the light theme and in the dark one. */
    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, sheet, 7",
        "ink, client-wash, 7",
        "ink, server-wash, 7",
        "ink-soft, paper, 4.5",
        "ink-soft, sheet, 4.5",
        "ink-soft, sunken, 4.5",
        "ink-soft, client-wash, 4.5",
        "client, paper, 4.5",
        "client, sheet, 4.5",
        "client, client-wash, 4.5",
        "sheet, client, 4.5",
        "server, paper, 4.5",
        "server, sheet, 4.5",
        "server, server-wash, 4.5",
        "holds, sheet, 4.5",
        "holds, holds-wash, 4.5",
        "fails, sheet, 4.5",
        "fails, fails-wash, 4.5",
        "edge, paper, 3",
        "edge, sheet, 3"
    })
    void textStandsOutFromItsGround(String text, String ground, double atLeast) {
        for (int theme : List.of(1, 2)) {
            String front = colour(text, theme);
            String back = colour(ground, theme);
            assertThat(contrast(front, back)).as(front + " on " + back).isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static String colour(String token, int theme) {
        var tokens = Pattern.compile("--" + token + ": light-dark\\((#\\w{6}), (#\\w{6})\\)")
                .matcher(read(STYLES.resolve("tokens.css")));
        assertThat(tokens.find()).as(token).isTrue();
        return tokens.group(theme);
    }

    private static double contrast(String one, String other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
