package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
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

/** What this Chromium makes of redirects, as the redirect lab shows it. */
class RedirectsLabInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Page open(Browser.NewContextOptions options, String language) {
        Page page = CHROMIUM.open(options);
        page.navigate(SITE.uri("/" + language + "/lab/redirects").toString());
        return page;
    }

    private static Page open() {
        return open(new Browser.NewContextOptions().setLocale("en-GB"), "en");
    }

    private static void fill(Page page) {
        page.locator(".fill").click();
        assertThat(page.locator("td.filled")).hasCount(30, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    private static Locator cell(Page page, String method, int code) {
        return page.locator("td[data-method=" + method + "][data-code='" + code + "']");
    }

    private static Locator outcome(Page page, String attempt) {
        page.locator("[data-try=" + attempt + "]").click();
        assertThat(page.locator("[data-try=" + attempt + "]")).isEnabled();
        assertThat(page.locator(".outcome .hops").first()).isVisible();
        return page.locator(".outcome");
    }

    @Test
    void theBrowserFillsInTheWholeTable() {
        Page page = open();
        fill(page);

        assertThat(page.locator(".hops-of.otherwise")).hasCount(0);
        assertThat(cell(page, "POST", 301)).containsText("POST GET");
        assertThat(cell(page, "POST", 307)).containsText("with its content");
        assertThat(cell(page, "DELETE", 303)).containsText("without content");
        assertThat(page.locator("[role=status]").first()).containsText("30 of 30");
    }

    @Test
    void aCellOpensItsHopsAndItsBytes() {
        Page page = open();
        fill(page);
        cell(page, "PUT", 308).locator("button").click();

        assertThat(page.locator(".detail .server > pre.out").last()).containsText("PUT /http/anything/put-after-308");
        assertThat(page.locator(".detail .what")).containsText("RFC 9110 §15.4.9");
        page.locator(".on-wire button").click();
        assertThat(page.locator(".bytes .wire pre.in").first()).containsText("308 Permanent Redirect");
        assertThat(page.locator(".bytes .wire pre.out").last()).containsText("two cups of tea");
    }

    @Test
    void aLoopEndsWhereTheBrowserLosesPatience() {
        assertThat(outcome(open(), "loop")).containsText("After 21 requests this browser gave up");
        CHROMIUM.takeComplaints();
    }

    @Test
    void aPermanentRedirectSticks() {
        Locator outcome = outcome(open(), "sticky");

        assertThat(outcome.locator("p").nth(0))
                .containsText("301, asked twice: the second time the browser went straight");
        assertThat(outcome.locator("p").nth(1)).containsText("302, asked twice: both times");
    }

    @Test
    void aReloadAfterPostRedirectGetRepeatsOnlyTheGet() {
        Page page = open();
        page.locator(".by-hand summary").click();
        assertThat(page.locator(".by-hand form[action*='/visit/']")).hasCount(2);
        Page tab = page.context()
                .waitForPage(() -> page.locator(".by-hand form button").first().click());
        tab.waitForURL("**/http/anything/ordered");
        tab.reload();
        page.bringToFront();

        assertThat(page.locator(".live li")).hasCount(3);
        assertThat(page.locator(".live li").first()).containsText("POST /http/redirect-to");
        assertThat(page.locator(".live li").last()).containsText("GET /http/anything/ordered");
    }

    @Test
    void anotherNameOfThisMachineIsAnotherSite() {
        Page page = open();
        page.locator(".by-hand summary").click();
        Page tab = page.context()
                .waitForPage(() -> page.locator(".by-hand a.other-origin").click());
        tab.waitForURL("**/http/anything/elsewhere");
        assertThat(tab.locator("body")).containsText(Pattern.compile("\"Sec-Fetch-Site\" *: *\"cross-site\""));
        page.bringToFront();

        assertThat(page.locator(".live li")).hasCount(2);
        assertThat(page.locator(".live li").first()).containsText("Location: http://127.0.0.1:");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 1280", "zh, LIGHT, 390"})
    void everyoneCanUseIt(String language, ColorScheme theme, int width) {
        Page page = open(new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 900), language);
        page.locator(".by-hand summary").click();
        fill(page);
        cell(page, "POST", 302).locator("button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail .lanes")).isVisible();
        outcome(page, "chain");

        assertUsable(page);
    }
}
