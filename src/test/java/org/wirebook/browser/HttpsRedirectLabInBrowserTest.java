package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The lab about redirects to https, with script. */
class HttpsRedirectLabInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void theTwoCodesAreFollowedWithoutLeavingThePage() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/http-vs-https");
        page.locator("https-redirect .errand .run").click();

        assertThat(page.locator("https-redirect .lane")).hasCount(2);
        assertThat(page.locator("[data-outcome=lost] .leg.sealed pre.out")).containsText("GET /http/anything/login");
        assertThat(page.locator("[data-outcome=twice] .leg.sealed pre.out")).containsText("password=lovelace");
        assertThat(page.url()).endsWith("/en/wiki/http-vs-https");
    }

    @Test
    void theLineHidesWhatTheEndsSay() {
        Page page = CHROMIUM.open(SITE, "/en/lab/https-redirect");
        page.locator(".errand .run").click();

        assertThat(page.locator(".leg.open pre.out").first()).isVisible();
        assertThat(page.locator(".leg.sealed pre.out").first()).isHidden();
        page.locator("[value=ends]").check();
        assertThat(page.locator(".leg.sealed pre.out").first()).isVisible();
        assertThat(page.locator(".records").first()).isHidden();
    }

    @Test
    void aStoryIsPlayedAndTheClockMoved() {
        Page page = CHROMIUM.open(SITE, "/en/lab/https-redirect");
        page.locator("[data-story=runs-out]").click();
        assertThat(page.locator(".visits li")).hasCount(3);
        assertThat(page.locator(".store")).containsText("30 days left");

        page.locator("[type=range]").fill("80");

        assertThat(page.locator(".store")).containsText("has run out");
        assertThat(page.locator(".visits li")).hasCount(3);
        page.locator(".visit .run").click();
        assertThat(page.locator(".visits li")).hasCount(4);
        assertThat(page.locator(".visits li").last()).containsText("Day 80");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 1280", "zh, LIGHT, 390"})
    void everyoneCanUseIt(String language, ColorScheme theme, int width) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 900));
        page.navigate(SITE.uri("/" + language + "/lab/https-redirect").toString());
        page.locator("[data-story=subdomains]").click();
        assertThat(page.locator(".visits li")).hasCount(4);
        page.locator(".errand .run").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("https-redirect .lane")).hasCount(2);
        page.locator(".records summary").first().click();
        page.locator(".certificate summary").click();
        page.locator(".mixed summary").click();

        assertUsable(page);
    }
}
