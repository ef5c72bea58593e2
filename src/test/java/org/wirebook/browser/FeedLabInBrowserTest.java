package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The feed as EventSource tells it, beside the stream as it came. */
class FeedLabInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Page open(Browser.NewContextOptions options, String language) {
        Page page = CHROMIUM.open(options);
        page.navigate(SITE.uri("/" + language + "/lab/feed").toString());
        assertThat(page.locator(".happenings .note")).containsText(Pattern.compile("\\d"));
        assertThat(page.locator(".raw .piece.in").nth(1)).containsText("event: hello");
        return page;
    }

    private static Page open() {
        return open(new Browser.NewContextOptions().setLocale("en-GB"), "en");
    }

    @Test
    void anExperimentIsOneEventOnBothSides() {
        Page page = open();
        page.locator(".experiment-button").click();

        Locator run = page.locator(".happenings .of-run");
        assertThat(run.locator("a[href*='/en/wiki/']")).isVisible();
        assertThat(run).containsText("holds");
        assertThat(page.locator(".raw .piece.in", new Page.LocatorOptions().setHasText("event: run")))
                .containsText(Pattern.compile("id: \\d+"));
    }

    @Test
    void whatHappensDuringAPauseIsReadAfterwards() {
        Page page = open();
        page.locator(".pause").click();
        assertThat(page.locator(".parsed-state")).containsText("closed by you");
        page.waitForResponse(
                Pattern.compile(".*/run/.*"),
                () -> page.locator(".experiment-button").click());
        assertThat(page.locator(".happenings .of-run")).hasCount(0);
        page.locator(".pause").click();

        assertThat(page.locator(".happenings .of-run")).hasCount(1);
        assertThat(page.locator(".raw .piece.out").last()).containsText(Pattern.compile("Last-Event-ID: \\d+"));
    }

    @Test
    void theBrowserComesAgainByItselfWhenTheServerEndsTheStream() {
        Page page = open();
        page.locator(".drop").selectOption("wait=5");

        assertThat(page.locator(".happenings")).containsText(Pattern.compile("Came again 2\\.\\d s later"));
        assertThat(page.locator(".happenings")).containsText(Pattern.compile("ended after 5\\.\\d s"));
        assertThat(page.locator(".raw .piece.out").last()).containsText("Last-Event-ID");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 390", "en, DARK, 320"})
    void everyoneCanUseIt(String language, ColorScheme scheme, int width) {
        Page page = open(
                new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 800)
                        .setBypassCSP(true),
                language);
        page.locator(".experiment-button").click();
        assertThat(page.locator(".happenings .of-run")).hasCount(1);

        assertUsable(page);
    }
}
