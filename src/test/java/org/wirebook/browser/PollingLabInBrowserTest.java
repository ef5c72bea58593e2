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

/** Polls as this Chromium makes them. */
class PollingLabInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Page open(Browser.NewContextOptions options, String language) {
        Page page = CHROMIUM.open(options);
        page.navigate(SITE.uri("/" + language + "/lab/polling").toString());
        return page;
    }

    private static Page open() {
        return open(new Browser.NewContextOptions().setLocale("en-GB"), "en");
    }

    private static Locator newest(Page page) {
        return page.locator(".log tbody tr").first();
    }

    @Test
    void anEventWaitsUntilSomebodyAsks() {
        Page page = open();
        page.locator(".once").click();
        assertThat(newest(page)).containsText("200 · nothing");
        page.locator(".publish").click();
        assertThat(page.locator(".caption")).containsText("Somebody has to ask");
        page.locator(".once").click();

        assertThat(newest(page)).containsText("200 · 1 event");
        assertThat(page.locator("[data-sum=events]")).hasText("1 / 1");
        assertThat(page.locator("[data-sum=empty]")).hasText("1");
        assertThat(page.locator("svg.polls .event")).hasCount(1);
    }

    @Test
    void aLongPollIsAnsweredByTheEventItWaitsFor() {
        Page page = open();
        page.locator(".kind").selectOption("long");
        page.locator(".once").click();
        assertThat(page.locator("svg.polls .held")).hasCount(1);
        page.locator(".publish").click();

        assertThat(newest(page)).containsText("200 · 1 event");
        assertThat(page.locator(".caption")).containsText("Request 1 was waiting when it happened");
    }

    /** RFC 6202 §2.2: the second one finds nobody waiting. */
    @Test
    void ofTwoEventsTheSecondNeedsAnotherRequest() {
        Page page = open();
        page.locator(".kind").selectOption("long");
        page.locator(".poll").click();
        assertThat(page.locator("svg.polls .held")).hasCount(1);
        page.locator(".twice").click();

        assertThat(page.locator("[data-sum=events]")).hasText("2 / 2");
        assertThat(page.locator("[data-sum=requests]")).hasText("2");
        assertThat(page.locator(".caption")).containsText(Pattern.compile("nobody was waiting.*request 2"));
    }

    @Test
    void nothingNewIsSaidWithoutContentWhenTheWaitIsOver() {
        Page page = open();
        page.locator(".kind").selectOption("long");
        page.locator(".hold").selectOption("3");
        page.locator(".once").click();

        assertThat(newest(page)).containsText("204 · nothing");
        assertThat(page.locator(".caption")).containsText("waited in vain");
    }

    @ParameterizedTest
    @CsvSource({"en, DARK, 1280", "zh, LIGHT, 390", "en, LIGHT, 320"})
    void everyoneCanUseIt(String language, ColorScheme scheme, int width) {
        Page page = open(
                new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 800)
                        .setBypassCSP(true),
                language);
        page.locator(".publish").click();
        page.locator(".once").click();
        assertThat(newest(page)).containsText("200");

        assertUsable(page);
    }
}
