package org.wirebook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertNothingSerious;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** What script adds for a reader: runs in place, search while typing, theme, progress; and that everyone can use it. */
class ReadingTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static void find(Page page, String query) {
        page.keyboard().press("/");
        PlaywrightAssertions.assertThat(page.locator("dialog [role=combobox]")).isFocused();
        page.keyboard().type(query);
    }

    private static Locator card(Page page, String experiment) {
        return page.locator("#claim-" + experiment);
    }

    @Test
    void aClaimRunsInItsCardAndKeepsTheReaderOnThePage() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/status-codes");
        Locator card = card(page, "not-modified");
        card.locator("button.run").first().click();

        PlaywrightAssertions.assertThat(card.locator(".verdict strong")).containsText("Holds");
        PlaywrightAssertions.assertThat(card.locator(".wire pre.in").last()).containsText("304 Not Modified");
        PlaywrightAssertions.assertThat(card.locator(".wire pre.out").last()).containsText("If-None-Match: \"v1\"");
        assertThat(page.url()).endsWith("/en/wiki/status-codes");
    }

    @Test
    void theTabsOfACardWorkFromTheKeyboard() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/status-codes");
        Locator card = card(page, "challenge");
        card.locator("[role=tab]").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");

        PlaywrightAssertions.assertThat(card.locator("[role=tab][aria-selected=true]"))
                .containsText("curl");
        PlaywrightAssertions.assertThat(card.locator("[role=tabpanel]:visible")).containsText("curl");
        assertThat(card.locator("[role=tabpanel]:visible").textContent()).contains("localhost:" + SITE.port());
    }

    @Test
    void aChangedExperimentShowsWhatReallyHappened() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/status-codes");
        Locator card = card(page, "challenge");
        card.locator("[role=tab]").last().click();
        Locator source = card.locator("textarea");
        source.fill(source.inputValue().replace("status == 401", "status == 200"));
        card.locator("form:has(textarea) button").last().click();

        PlaywrightAssertions.assertThat(card.locator(".verdict .chip.fails").first())
                .containsText("401");
    }

    @ParameterizedTest
    @CsvSource({
        "缓存, zh, /zh/wiki/caching-overview",
        "三次握手, zh, /zh/wiki/http-overview#",
        "no-cache, en, /en/wiki/cache-control#",
        "304, en, /en/wiki/not-modified-304",
        "If-None-Match, en, /en/wiki/validators"
    })
    void searchFindsTheSectionWhileTyping(String query, String language, String address) {
        Page page = CHROMIUM.open(SITE, "/" + language + "/wiki/url-anatomy");
        find(page, query);
        Locator hit =
                page.locator("dialog [role=option][href^='" + address + "']").first();

        PlaywrightAssertions.assertThat(hit.locator("mark").first()).isVisible();
    }

    @Test
    void aChineseWordFindsEnglishPagesAndSaysThroughWhat() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/url-anatomy");
        find(page, "三次握手");

        PlaywrightAssertions.assertThat(page.locator(
                                "dialog [role=option]", new Page.LocatorOptions().setHasText("three-way handshake"))
                        .first())
                .isVisible();
    }

    @Test
    void aHitOpensWithEnterAndTheDialogClosesWithEscape() {
        Page page = CHROMIUM.open(SITE, "/en/");
        find(page, "fragment");
        PlaywrightAssertions.assertThat(page.locator("dialog [role=option]").first())
                .isVisible();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("dialog")).isHidden();

        find(page, "fragment");
        PlaywrightAssertions.assertThat(page.locator("dialog [role=option]").first())
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/en/wiki/**");
    }

    @Test
    void theThemeStaysAndIsThereBeforeTheFirstPaint() {
        Page page = CHROMIUM.open(SITE, "/en/");
        Locator button = page.locator("theme-switch button");
        button.click(); // system to light
        button.click(); // light to dark
        assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");

        // The script that sets it stands in the head and blocks: it has run before any of the body is there to paint.
        page.addInitScript("""
                new MutationObserver((changes, observer) => {
                  if (document.body) { window.themeAtFirstPaint = document.documentElement.dataset.theme; observer.disconnect(); }
                }).observe(document, {childList: true, subtree: true});
                """);
        page.navigate(SITE.uri("/zh/wiki/http-messages").toString());
        assertThat(page.evaluate("window.themeAtFirstPaint")).isEqualTo("dark");
    }

    @Test
    void theLanguageOnceSwitchedIsRemembered() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/http-messages");
        page.locator("header a[data-language]").click();
        page.waitForURL("**/zh/wiki/http-messages");
        page.navigate(SITE.uri("/").toString());

        assertThat(page.url()).endsWith("/zh/");
    }

    @Test
    void progressShowsInTheChaptersAfterAllClaimsHold() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/http-overview");
        page.locator("button", new Page.LocatorOptions().setHasText("Run all")).click();
        PlaywrightAssertions.assertThat(page.locator(".chapters .dot.done[data-page=http-overview]"))
                .isAttached();

        page.navigate(SITE.uri("/zh/wiki/url-anatomy").toString());
        PlaywrightAssertions.assertThat(page.locator(".chapters .dot.done[data-page=http-overview]"))
                .isAttached();
    }

    @Test
    void aTermShowsItsDefinitionOnFocus() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/status-codes");
        Locator term = page.locator("main a.term").first();
        term.focus();

        PlaywrightAssertions.assertThat(page.locator("[popover]:popover-open")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/zh/",
                "/en/wiki/url-anatomy",
                "/zh/wiki/status-codes",
                "/en/glossary",
                "/en/search?q=cache",
                "/en/wiki/nothing"
            })
    void aPhoneNeverScrollsSideways(String path) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setViewportSize(320, 700).setLocale("en"));
        page.navigate(SITE.uri(path).toString());
        CHROMIUM.takeComplaints(); // a 404 is one

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }

    @Test
    void printedItIsThePageAlone() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/url-anatomy");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        PlaywrightAssertions.assertThat(page.locator("header.bar")).isHidden();
        PlaywrightAssertions.assertThat(page.locator(".chapters")).isHidden();
        PlaywrightAssertions.assertThat(page.locator("main h1")).isVisible();
    }

    @Test
    void nothingIsAskedOfAnyOtherSite() {
        Page page = CHROMIUM.open();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(SITE.uri("/en/wiki/http-overview").toString());

        assertThat(asked)
                .isNotEmpty()
                .allMatch(url -> url.startsWith(SITE.uri("/").toString()));
    }

    /** HTML, styles and script of a first visit fit into 60 KB, script into half of that. */
    @Test
    void aFirstVisitIsLight() {
        Page page = CHROMIUM.open();
        page.navigate(SITE.uri("/en/wiki/status-codes").toString());
        int script = (int)
                page.evaluate(
                        "performance.getEntriesByType('resource').filter(r => r.name.endsWith('.js')).reduce((sum, r) => sum + r.transferSize, 0)");
        int all = (int) page.evaluate(
                "performance.getEntries().filter(r => r.transferSize).reduce((sum, r) => sum + r.transferSize, 0)");

        assertThat(script).isPositive().isLessThan(30_000);
        assertThat(all).isLessThan(60_000);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/wiki/status-codes, LIGHT",
        "/en/wiki/status-codes, DARK",
        "/zh/wiki/http-messages, LIGHT",
        "/zh/wiki/http-messages, DARK",
        "/en/, LIGHT",
        "/zh/, DARK",
        "/zh/glossary, LIGHT",
        "/en/search?q=cache, DARK",
    })
    void axeFindsNothingSerious(String path, ColorScheme scheme) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(scheme).setBypassCSP(true));
        page.navigate(SITE.uri(path).toString());
        if (path.contains("/wiki/")) {
            page.locator("section.experiment button.run").first().click();
            PlaywrightAssertions.assertThat(page.locator(".verdict").first()).isVisible();
        }
        assertNothingSerious(page);
    }
}
