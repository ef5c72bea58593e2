package org.wirebook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/**
 * What a browser remembers of reading moves with the learner, once they have answered; and everyone can see how far.
 */
class ProgressInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static void answer(Page page) {
        page.navigate(SITE.uri("/en/quiz/status-codes?q=unknown-520").toString());
        page.locator(".exercise .options label").first().click();
        page.locator(".exercise .sure button").first().click();
        PlaywrightAssertions.assertThat(page.locator(".outcome")).isVisible();
    }

    @Test
    void whatWasReadIsToldOnceSomethingIsAnsweredAndNotBefore() {
        Page page = CHROMIUM.open();
        List<String> told = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/api/progress")) {
                told.add(String.valueOf(request.postData()));
            }
        });
        page.navigate(SITE.uri("/en/wiki/status-codes").toString());
        page.locator("#claim-not-modified button.run").first().click();
        PlaywrightAssertions.assertThat(page.locator("#claim-not-modified[data-held]"))
                .isAttached();
        assertThat(told).isEmpty();
        assertThat(page.context().cookies()).isEmpty();

        page.waitForResponse("**/api/progress", () -> answer(page));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains("\"status-codes\"", "status-codes/not-modified");
        page.navigate(SITE.uri("/en/progress").toString());
        PlaywrightAssertions.assertThat(page.locator(".figures div", new Page.LocatorOptions().setHasText("pages read"))
                        .locator("b"))
                .hasText("1");
        PlaywrightAssertions.assertThat(page.locator(".figures div", new Page.LocatorOptions().setHasText("claims run"))
                        .locator("b"))
                .hasText("1");
    }

    @Test
    void anotherBrowserLearnsByACodeWhatWasReadAndForgetsItWhenAllIsDeleted() {
        Page first = CHROMIUM.open(SITE, "/en/wiki/url-anatomy");
        first.waitForResponse("**/api/progress", () -> answer(first));
        first.navigate(SITE.uri("/en/progress").toString());
        first.locator("form[action$='/code'] button").click();
        String code = first.locator(".code-shown").innerText();

        Page second = CHROMIUM.open(SITE, "/en/progress/transfer");
        second.locator("input[name=code]").fill(code);
        second.waitForResponse("**/api/progress", () -> second.keyboard().press("Enter"));
        second.waitForFunction("(localStorage['wirebook.progress'] ?? '').includes('url-anatomy')");
        second.navigate(SITE.uri("/en/wiki/http-overview").toString());
        PlaywrightAssertions.assertThat(second.locator(".chapters .dot.part[data-page=url-anatomy]"))
                .isAttached();

        second.navigate(SITE.uri("/en/progress/forget").toString());
        second.locator("[name=sure]").check();
        second.locator("form.asked button").click();
        PlaywrightAssertions.assertThat(second.locator(".notice")).containsText("Everything is deleted");
        second.waitForFunction(
                "localStorage['wirebook.progress'] === undefined && localStorage['wirebook.answered'] === undefined");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "zh, DARK"})
    void everyoneCanSeeHowFarTheyAre(String language, ColorScheme scheme) {
        Page page = CHROMIUM.open(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setBypassCSP(true)
                .setViewportSize(390, 800));
        answer(page);
        for (String path : List.of("/progress", "/progress/transfer", "/progress/forget")) {
            page.navigate(SITE.uri("/" + language + path).toString());
            assertUsable(page, new AxeBuilder(page).include("main"));
        }
        page.context().clearCookies();
        page.navigate(SITE.uri("/" + language + "/progress").toString());
        assertUsable(page, new AxeBuilder(page).include("main"));
    }
}
