package org.wirebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** An author writes with the page open. */
class AuthorTest {

    private static final Path CONTENT = copyOfTheBook();

    @RegisterExtension
    static final Site SITE = Site.forAuthor(CONTENT);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Path copyOfTheBook() {
        Path book = Path.of("content");
        try (var files = Files.walk(book)) {
            Path copy = Files.createTempDirectory("wirebook-content");
            for (Path file : files.sorted().toList()) {
                Path target = copy.resolve(book.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void deleteTheCopy() throws IOException {
        try (var files = Files.walk(CONTENT)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void aSavedFileShowsInTheOpenPageAndABrokenOneSaysWhatToMend() throws IOException {
        Path file = CONTENT.resolve("basics/url-anatomy/en.md");
        Page page = CHROMIUM.open();
        page.navigate(SITE.uri("/en/wiki/url-anatomy").toString());
        PlaywrightAssertions.assertThat(page.locator("p.lead")).containsText("up to five components");

        rewrite(file, "A URL has up to five components: scheme", "Up to five parts make a URL: scheme");
        PlaywrightAssertions.assertThat(page.locator("p.lead")).containsText("Up to five parts make a URL");

        rewrite(file, "[[http-messages|its own page]]", "[[no-such-page]]");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("basics/url-anatomy/en.md:");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("no-such-page");
        PlaywrightAssertions.assertThat(page.locator("p.lead")).containsText("Up to five parts make a URL");

        rewrite(file, "[[no-such-page]]", "[[http-messages|its own page]]");
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText("basics/url-anatomy/en.md:");
    }

    @Test
    void aSavedQuestionShowsInItsPageToo() throws IOException {
        Path file = CONTENT.resolve("basics/http-overview/quiz.toml");
        Page page = CHROMIUM.open();
        page.navigate(SITE.uri("/en/wiki/http-overview").toString());
        PlaywrightAssertions.assertThat(page.locator("#quiz")).containsText("has ever registered a field");

        rewrite(file, "Nobody has ever registered a field", "Nobody knows a field");
        PlaywrightAssertions.assertThat(page.locator("#quiz")).containsText("Nobody knows a field");

        rewrite(file, "Nobody knows a field", "[Nobody](nobody) knows a field");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("basics/http-overview/quiz.toml:");
        PlaywrightAssertions.assertThat(page.locator("#quiz")).containsText("Nobody knows a field");

        rewrite(file, "[Nobody](nobody)", "Nobody");
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText("basics/http-overview/quiz.toml:");
    }
}
