package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The list of all claims with script: filtered and run where it stands. */
class ClaimsInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void runAllRunsThemOneAfterTheOtherInPlace() {
        Page page = CHROMIUM.open(SITE, "/en/claims?page=redirects");
        int claims = page.locator(".rows li").count();
        page.locator(".all .run").click();

        assertThat(page.locator(".told")).containsText(claims + " claims run: " + claims + " hold, 0 do not.");
        assertThat(page.locator(".rows li[data-verdict=holds]")).hasCount(claims);
        assertThat(page.locator(".strip i[data-verdict=holds]")).hasCount(claims);
        assertThat(page.locator("[data-count=holds] b")).hasText(String.valueOf(claims));
        assertThat(page.locator(".all .run")).isEnabled();
        assertThat(page.url()).endsWith("/en/claims?page=redirects");
    }

    @Test
    void runAllCanBeStopped() {
        Page page = CHROMIUM.open(SITE, "/en/claims?chapter=caching");
        page.route("**/run/*/*", route -> {}); // the first run never comes back
        page.locator(".all .run").click();
        assertThat(page.locator(".rows li[aria-busy=true]")).hasCount(1);
        page.locator(".stop").click();

        assertThat(page.locator(".told")).containsText("Stopped after 0 of");
        assertThat(page.locator(".rows li[aria-busy=true]")).hasCount(0);
        assertThat(page.locator(".all .run")).isFocused();
        assertThat(page.locator(".stop")).isHidden();
    }

    @Test
    void whereTooMuchIsRunningItWaitsAsLongAsTheServerAsks() {
        Page page = CHROMIUM.open(SITE, "/en/claims?page=validators");
        var asked = new AtomicInteger();
        page.route("**/run/validators/*", route -> {
            if (asked.getAndIncrement() == 0) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setHeaders(Map.of("Retry-After", "1"))
                        .setBody("{\"detail\":\"later\"}"));
            } else {
                route.resume();
            }
        });
        page.locator(".rows li form button").first().click();

        assertThat(page.locator(".rows li .state a").first()).containsText("Holds");
        assertThat(asked).hasValue(2);
        assertThat(CHROMIUM.takeComplaints()).hasSize(1); // of the 429
    }

    @Test
    void theServersReasonIsShown() {
        Page page = CHROMIUM.open(SITE, "/zh/claims?page=redirects");
        page.route(
                "**/run/redirects/*",
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(403).setBody("{\"detail\":\"not from here\"}")));
        page.locator(".all .run").click();

        assertThat(page.locator(".told")).containsText("服务器没有继续：not from here");
        assertThat(CHROMIUM.takeComplaints()).hasSize(1);
    }

    @Test
    void aFilterWorksInPlaceAndItsAddressCanBeShared() {
        Page page = CHROMIUM.open(SITE, "/en/claims");
        page.locator("[name=chapter]").selectOption("caching");
        assertThat(page).hasURL(SITE.uri("/en/claims?chapter=caching").toString());
        page.locator("[name=standard]").selectOption("rfc9111");
        assertThat(page)
                .hasURL(SITE.uri("/en/claims?chapter=caching&standard=rfc9111").toString());
        int shown = page.locator(".rows li").count();
        assertThat(page.locator("header a[data-language]"))
                .hasAttribute("href", "/wirebook/zh/claims?chapter=caching&standard=rfc9111");

        page.reload();
        assertThat(page.locator(".rows li")).hasCount(shown);
        assertThat(page.locator("[name=standard]")).hasValue("rfc9111");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "en, DARK, 1280", "zh, LIGHT, 1280", "zh, DARK, 390", "en, LIGHT, 320"})
    void everyoneCanUseIt(String language, ColorScheme theme, int width) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 900));
        page.navigate(SITE.uri("/" + language + "/claims").toString());
        page.locator(".rows li form button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".rows li").first()).hasAttribute("data-verdict", "holds");
        page.locator(".machines summary").click();

        assertUsable(page);
    }
}
