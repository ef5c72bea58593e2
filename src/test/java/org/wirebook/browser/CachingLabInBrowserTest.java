package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** Where this Chromium takes its answers from, as the cache lab shows it. */
class CachingLabInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Page open(String language) {
        Page page = CHROMIUM.open();
        page.navigate(SITE.uri("/" + language + "/lab/caching").toString());
        return page;
    }

    /** Presses Fetch and waits for what it did. */
    private static void fetch(Page page) {
        int before = page.locator(".entry").count();
        page.locator(".fetch").click();
        assertThat(page.locator(".entry")).hasCount(before + 1);
    }

    private static void play(Page page, String story, int steps) {
        Locator details = page.locator("[data-story=" + story + "]");
        details.locator("summary").click();
        details.locator(".play").click();
        assertThat(page.locator(".entry")).hasCount(steps, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(page.locator(".fetch")).isEnabled();
    }

    /** Oldest first. */
    private static List<String> sources(Page page) {
        var sources = new ArrayList<>(page.locator(".entry .source").allTextContents());
        Collections.reverse(sources);
        return sources;
    }

    @Test
    void theTimeLineShowsNetworkCacheAnd304() {
        Page page = open("en");
        page.locator("[name=max-age]").fill("600");
        fetch(page);
        fetch(page);
        page.locator(".mode").selectOption("no-cache");
        fetch(page);

        assertThat(sources(page)).containsExactly("From the network", "From the browser’s cache", "Validated: 304");
        assertThat(page.locator(".time-line .dot.network")).hasCount(1);
        assertThat(page.locator(".time-line .dot.cache")).hasCount(1);
        assertThat(page.locator(".time-line .dot.validated")).hasCount(1);
        assertThat(page.locator(".time-line .left")).hasCount(1);
        assertThat(page.locator(".entry.cache .evidence")).containsText("saw nothing");
        assertThat(page.locator(".entry.cache .evidence")).containsText("transferSize 0");
        assertThat(page.locator(".entry.cache .why")).containsText("RFC 9111 §4.2");
        assertThat(page.locator(".entry.validated .evidence")).containsText("If-None-Match: \"v1-en\"");
    }

    @Test
    void noCacheIsStoredAndNoStoreIsNot() {
        Page page = open("en");
        play(page, "no-cache", 4);

        assertThat(sources(page))
                .containsExactly("From the network", "Validated: 304", "From the network", "From the network");
        assertThat(page.locator(".entry .why").first()).containsText("said no-store");
    }

    @Test
    void aStaleAnswerIsRefreshedBehindScriptsBack() {
        Page page = open("en");
        play(page, "stale", 3);

        assertThat(sources(page)).startsWith("From the network", "From the cache, refreshed behind it");
        assertThat(page.locator(".entry .evidence").nth(1)).containsText("version 1");
        assertThat(page.locator(".entry .evidence").first()).containsText("version 2");
    }

    @Test
    void withoutVaryTheWrongLanguageComesOutOfTheCache() {
        Page page = open("en");
        play(page, "vary", 5);

        assertThat(page.locator(".entry .why strong"))
                .hasText(" Script asked for zh and got en: without Vary a cache cannot know better.");
    }

    @Test
    void theReaderDecides() {
        Page page = open("en");
        page.locator("[name=max-age]").fill("60");
        fetch(page);
        fetch(page);
        page.locator(".publish").click();
        fetch(page);
        page.locator(".mode").selectOption("no-cache");
        fetch(page);

        assertThat(sources(page))
                .containsExactly(
                        "From the network", "From the browser’s cache", "From the browser’s cache", "From the network");
        assertThat(page.locator(".entry .why").first()).containsText("this is another version");
        assertThat(page.locator(".preview pre")).containsText("Cache-Control: max-age=60");
    }

    @Test
    void aNumberThatIsNoneIsExplained() {
        Page page = open("en");
        page.locator("[name=max-age]").fill("-5");
        page.locator("[name=s-maxage]").focus();

        assertThat(page.locator("caching-lab > .trouble")).containsText("whole number");
        assertThat(CHROMIUM.takeComplaints()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 1280", "zh, LIGHT, 390"})
    void everyoneCanUseIt(String language, ColorScheme theme, int width) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 900));
        page.navigate(SITE.uri("/" + language + "/lab/caching").toString());
        page.locator("[data-story=clock] summary").click();
        page.locator(".fetch").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".entry")).hasCount(1);

        assertUsable(page);
    }
}
