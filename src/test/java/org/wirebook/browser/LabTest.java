package org.wirebook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertNothingSerious;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The raw console and the climb, as a browser with script shows them. */
class LabTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void thePresetsFillTheConsoleAndTheAnswerAppearsInPlace() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/http-messages");
        Locator console = page.locator("wire-console");
        console.locator(".presets a[href$='preset=two-hosts']").click();
        PlaywrightAssertions.assertThat(console.locator("textarea"))
                .hasValue(Pattern.compile("Host: localhost.*Host: elsewhere", Pattern.DOTALL));
        console.locator(".run").click();

        PlaywrightAssertions.assertThat(console.locator(".wire pre.in")).containsText("400 Bad Request");
        PlaywrightAssertions.assertThat(console.locator("[data-remark=two-hosts]"))
                .containsText("as required");
        assertThat(page.url()).endsWith("/en/wiki/http-messages");
    }

    @Test
    void theConsoleCountsOctetsWhileTheyAreTyped() {
        Page page = CHROMIUM.open(SITE, "/en/lab/wire");
        page.locator("wire-console textarea").fill("GET /\\r\\n\n\\x00\\\\\\w你");

        PlaywrightAssertions.assertThat(page.locator("wire-console .size")).hasText("12 octets");
    }

    @Test
    void aMistakeIsNamedBesideWhatWasTyped() {
        Page page = CHROMIUM.open(SITE, "/zh/lab/wire");
        page.locator("wire-console textarea").fill("GET \\q");
        page.locator("wire-console .run").click();

        PlaywrightAssertions.assertThat(page.locator("wire-console .trouble")).containsText("“\\q”");
        PlaywrightAssertions.assertThat(page.locator("wire-console textarea")).hasValue("GET \\q");
        CHROMIUM.takeComplaints(); // that the answer was 422
    }

    @Test
    void theServersBordersAreDrawnOverTheirTable() {
        Page page = CHROMIUM.open(SITE, "/en/wiki/url-length");
        page.locator("[data-measure=server]").click();
        Locator field = page.locator(".finding[data-finding=field]");

        PlaywrightAssertions.assertThat(field.locator("figcaption")).containsText("the answer is 431");
        PlaywrightAssertions.assertThat(page.locator(".finding svg")).hasCount(3);
        PlaywrightAssertions.assertThat(page.locator("[data-measure=server]")).isEnabled();
        PlaywrightAssertions.assertThat(field.locator("svg .interval"))
                .hasCount(field.locator("tbody tr").count());
    }

    @Test
    void whatThisBrowserAddsLeavesLessRoomForTheTarget() {
        Page page = CHROMIUM.open(SITE, "/en/lab/url-length");
        page.locator("[data-measure=both]").click();

        PlaywrightAssertions.assertThat(page.locator(".finding[data-finding=both] figcaption"))
                .containsText(Pattern.compile("7,\\d{3} octets of path and query are served; .* the answer is 431"));
        CHROMIUM.takeComplaints(); // about every 414 and 431
    }

    /** 2 MiB, and not one octet more. */
    @Test
    void theLimitOfThisBrowserIsFound() {
        Page page = CHROMIUM.open(SITE, "/en/lab/url-length");
        page.locator("[data-measure=browser]").click();

        PlaywrightAssertions.assertThat(page.locator(".finding[data-finding=browser] figcaption"))
                .containsText("An address of 2,097,152 octets is taken; with 2,097,153 the browser sends nothing");
        CHROMIUM.takeComplaints(); // about every address that was too long
    }

    @ParameterizedTest
    @CsvSource({
        "/en/lab, LIGHT",
        "/en/lab/wire, LIGHT",
        "/zh/lab/wire, DARK",
        "/en/lab/url-length, DARK",
        "/zh/lab/url-length, LIGHT"
    })
    void axeFindsNothingSerious(String path, ColorScheme scheme) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(scheme).setBypassCSP(true));
        page.navigate(SITE.uri(path).toString());
        if (path.contains("lab/")) {
            page.locator("main .run").first().click();
            PlaywrightAssertions.assertThat(
                            page.locator(".remarks, [data-finding=field] svg").first())
                    .isVisible();
            PlaywrightAssertions.assertThat(page.locator("main .run").first()).isEnabled();
        }
        assertNothingSerious(page);
    }

    @ParameterizedTest
    @CsvSource({"/zh/lab/wire, .remarks", "/en/lab/url-length, [data-finding=field] svg"})
    void nothingOverflowsOnAPhone(String path, String result) {
        Page page = CHROMIUM.open(new Browser.NewContextOptions().setViewportSize(320, 700));
        page.navigate(SITE.uri(path).toString());
        page.locator("main .run").first().click();
        PlaywrightAssertions.assertThat(page.locator(result)).isVisible();

        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }
}
