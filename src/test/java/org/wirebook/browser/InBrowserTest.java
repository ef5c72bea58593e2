package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** An experiment made by the reader's own browser: what script sees of it, and what the server's ledger says. */
class InBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Locator opened(Page page, String address, String experiment) {
        page.navigate(SITE.uri(address).toString());
        Locator card = page.locator("#claim-" + experiment);
        card.locator("[role=tab]").nth(1).click();
        return card;
    }

    private static Locator run(String slug, String experiment) {
        Locator card = opened(CHROMIUM.open(), "/en/wiki/" + slug, experiment);
        card.locator(".by-fetch .run").click();
        assertThat(card.locator(".in-browser .verdict")).isVisible();
        return card;
    }

    @Test
    void showsWhatScriptAskedWhatTheServerSawAndWhatScriptGot() {
        Locator card = run("status-codes", "see-other");

        assertThat(card.locator(".asks pre")).containsText("fetch(\"/http/redirect-to?");
        assertThat(card.locator(".server pre.in").first()).containsText("303");
        assertThat(card.locator(".server > pre.out").last()).containsText("GET /http/anything");
        assertThat(card.locator(".gets pre")).containsText("redirected true");
        assertThat(card.locator(".by-itself")).containsText("It turned POST into GET at the 303.");
        assertThat(card.locator(".verdict strong")).containsText("Holds in this browser too");
    }

    @Test
    void whatScriptMayNotSeeIsCheckedByTheLedger() {
        Locator card = run("url-anatomy", "relative-location");

        assertThat(card.locator(".gets pre").first()).containsText("type opaqueredirect");
        assertThat(card.locator(".gets del").first()).containsText("Location: anything/a/../b?x=1");
        assertThat(card.locator(".verdict .chip").first()).hasText("status == 302 (ledger)");
        assertThat(card.locator(".verdict strong")).containsText("Holds in this browser too");
    }

    @Test
    void aRequestNoBrowserMakesIsNotJudged() {
        Locator card = run("http-messages", "get-with-content");

        assertThat(card.locator(".gets pre")).containsText("TypeError");
        assertThat(card.locator(".server .nothing")).isVisible();
        assertThat(card.locator(".verdict strong")).containsText("Not judged");
        assertThat(card.locator(".verdict .chip.fails")).hasCount(0);
    }

    @Test
    void aFieldScriptMayNotSetIsShownAsTheBrowserSendsIt() {
        Locator card = run("http-overview", "last-exchange");

        assertThat(card.locator(".by-itself")).containsText("It sent its own Connection: keep-alive");
        assertThat(card.locator(".verdict strong")).containsText("Not judged");
    }

    @Test
    void theReadersVersionRuns() {
        Locator card = opened(CHROMIUM.open(), "/en/wiki/status-codes", "see-other");
        Locator source = card.locator("textarea");
        source.evaluate("(area) => (area.value = area.value.replace('== GET', '== POST'))");
        card.locator(".by-fetch .run").click();

        assertThat(card.locator(".verdict .chip.fails")).hasText("method == POST · was GET");
        assertThat(card.locator(".verdict strong")).containsText("This browser does otherwise");
        assertThat(card.locator(".in-browser")).containsText("your edited version");
    }

    @Test
    void aVersionThatCannotBeReadSaysWhy() {
        Locator card = opened(CHROMIUM.open(), "/en/wiki/status-codes", "see-other");
        card.locator("textarea").evaluate("(area) => (area.value = '### Nothing')");
        card.locator(".by-fetch .run").click();

        assertThat(card.locator(".outcome .trouble")).containsText("cannot be read");
        assertThat(CHROMIUM.takeComplaints()).hasSize(1).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void itsScriptComesWhenAReaderOpensIt() {
        Page page = CHROMIUM.open();
        var loaded = new ArrayList<String>();
        page.onRequest(request -> loaded.add(request.url()));
        page.navigate(SITE.uri("/en/wiki/status-codes").toString());
        page.waitForLoadState();
        assertThat(loaded).noneMatch(url -> url.contains("in-browser"));

        page.locator("#claim-see-other [role=tab]").nth(1).click();
        assertThat(page.locator("#claim-see-other .by-fetch .run")).isVisible();
        assertThat(loaded).anyMatch(url -> url.endsWith("in-browser/tab.js"));
    }

    @Test
    void withoutScriptThereIsNoSuchTab() {
        assertThat(SITE.get("/en/wiki/status-codes").body()).doesNotContain("data-way=\"browser\"");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 1280", "zh, LIGHT, 390"})
    void everyoneCanUseIt(String language, ColorScheme theme, int width) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 900));
        Locator card = opened(page, "/" + language + "/wiki/url-anatomy", "relative-location");
        card.locator(".by-fetch .run").focus();
        page.keyboard().press("Enter");
        assertThat(card.locator(".in-browser .verdict")).isVisible();

        assertUsable(page, new AxeBuilder(page).include("#claim-relative-location"));
    }

    /** Answers that a browser reports as errors to its console are what these claims are about. */
    @ParameterizedTest
    @CsvSource({
        "status-codes",
        "http-messages",
        "http-overview",
        "url-anatomy",
        "url-length",
        "not-modified-304",
        "redirects"
    })
    void noClaimOfThePageFailsInThisBrowser(String slug) {
        Page page = CHROMIUM.open();
        page.navigate(SITE.uri("/en/wiki/" + slug).toString());
        Object failing = page.evaluate("""
                async () => {
                  const script = document.querySelector('script[src$="wirebook.js"]').src;
                  const { run } = await import(script.replace('wirebook.js', 'in-browser/run.js'));
                  const failing = [];
                  for (const card of document.querySelectorAll('[data-experiment]')) {
                    const answer = await fetch(`/wirebook/api/experiments/${card.dataset.experiment}`);
                    const { results } = await run((await answer.json()).experiment);
                    if (results.some(({ checks }) => checks?.some(({ by, holds }) => by !== 'nobody' && !holds))) {
                      failing.push(card.dataset.experiment);
                    }
                  }
                  return failing;
                }""");
        CHROMIUM.takeComplaints();

        assertThat(failing).isEqualTo(List.of());
    }
}
