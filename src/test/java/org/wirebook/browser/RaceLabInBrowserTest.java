package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The race in this Chromium. */
class RaceLabInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Page raced(Browser.NewContextOptions options, String language, int rate, String cut) {
        Page page = CHROMIUM.open(options);
        page.navigate(SITE.uri("/" + language + "/lab/race").toString());
        page.locator("[name=rate]").fill(Integer.toString(rate));
        page.locator("[name=duration]").fill("5");
        page.locator("[name=cut]").selectOption(cut);
        page.locator(".start").click();
        assertThat(page.locator(".outcome")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
        return page;
    }

    private static Page raced(int rate, String cut) {
        return raced(new Browser.NewContextOptions().setLocale("en-GB"), "en", rate, cut);
    }

    /** The cells of a row: short poll, long poll, server-sent events, WebSocket. */
    private static Locator cells(Page page, String row) {
        return page.locator(".measured tr[data-row=" + row + "] td");
    }

    @Test
    void allFourGetEveryEventOnce() {
        Page page = raced(20, "");

        assertThat(cells(page, "lost")).hasText(new String[] {"0", "0", "0", "0"});
        assertThat(cells(page, "twice")).hasText(new String[] {"0", "0", "0", "0"});
        assertThat(cells(page, "received").first()).hasText(Pattern.compile("9\\d|1[01]\\d"));
        assertThat(cells(page, "requests").nth(2)).hasText("1");
        assertThat(cells(page, "requests").nth(3)).hasText("1");
        assertThat(page.locator("[data-verdict='verdict.cost']")).containsText("times as much");
        assertThat(page.locator("svg.strip")).hasCount(4);
    }

    @Test
    void whoNamesTheLastEventItSawLosesNothingWhenItIsCut() {
        Page page = raced(20, "resume");

        assertThat(page.locator("[data-verdict='verdict.nothing-lost-cut']")).isVisible();
        assertThat(cells(page, "twice")).hasText(new String[] {"0", "0", "0", "0"});
        assertThat(cells(page, "requests").nth(3)).hasText("2");
    }

    @Test
    void whoDoesNotLosesWhatCameMeanwhile() {
        Page page = raced(20, "forget");

        assertThat(page.locator("[data-verdict='verdict.lost']").last()).containsText("WebSocket lost");
        assertThat(cells(page, "lost").nth(3)).not().hasText("0");
    }

    @Test
    void whileNothingHappensShortPollGoesOnAsking() {
        Page page = raced(0, "");

        assertThat(page.locator("[data-verdict='verdict.idle']")).hasCount(4);
        assertThat(cells(page, "requests").first()).hasText(Pattern.compile("[678]"));
        assertThat(cells(page, "requests").nth(1)).hasText("1");
    }

    @Test
    void whoLeavesThePageEndsTheRace() {
        Page page = CHROMIUM.open();
        page.navigate(SITE.uri("/en/lab/race").toString());
        page.locator("[name=duration]").fill("60");
        page.locator(".start").click();
        assertThat(page.locator("svg.strip")).hasCount(4);
        page.reload();
        page.locator("[name=duration]").fill("5");
        page.locator(".start").click();

        assertThat(page.locator(".outcome")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 390"})
    void everyoneCanUseIt(String language, ColorScheme scheme, int width) {
        Page page = raced(
                new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 800)
                        .setBypassCSP(true),
                language,
                5,
                "");

        assertUsable(page);
    }
}
