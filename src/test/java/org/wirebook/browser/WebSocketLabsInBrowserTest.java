package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The frame lab and the handshake lab, as a browser with script shows them. */
class WebSocketLabsInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void framesAreBuiltAndSentWithoutLeavingThePage() {
        Page page = CHROMIUM.open(SITE, "/en/lab/frames#ping-pong");
        Locator lab = page.locator("frame-lab");
        assertThat(lab.locator("[name=payload-0]")).hasValue("Wire");
        lab.locator(".add").click();
        lab.locator("[name=payload-1]").fill("second");
        assertThat(lab.locator(".script > li").nth(1).locator(".bits summary")).containsText("81 86");
        lab.locator(".run").click();

        assertThat(lab.locator(".result .piece.in")).hasCount(2);
        assertThat(lab.locator(".result .piece.in").first()).containsText("8a 04 57 69 72 65");
        assertThat(lab.locator("[role=status]")).containsText("HTTP 101");
        lab.locator("button[value=remove-0]").click();
        assertThat(lab.locator("[name=payload-0]")).hasValue("second");
    }

    @Test
    void whatIsNoFrameIsSaidWhileItIsTyped() {
        Page page = CHROMIUM.open(SITE, "/zh/lab/frames");
        Locator lab = page.locator("frame-lab");
        lab.locator("[name=as-0]").selectOption("hex");

        assertThat(lab.locator(".script .trouble")).containsText("十六进制");
        lab.locator("[name=payload-0]").fill("48 69");
        assertThat(lab.locator(".script .trouble")).hasCount(0);
        assertThat(lab.locator(".bits summary")).containsText("81 82");
    }

    @Test
    void theBrowserComputesTheAnswerToAnyKey() {
        Page page = CHROMIUM.open(SITE, "/en/lab/handshake");
        Locator lab = page.locator("handshake-lab");
        lab.locator("textarea").fill("Host: localhost\nsec-websocket-key:  x3JJHMbDL1EzLkh9GBhXDw== ");

        assertThat(lab.locator("[data-step=accept]")).hasText("HSmrc0sMlYUkAGmm5OPpG2HaGWk=");
        lab.locator("textarea").fill("Host: localhost");
        assertThat(lab.locator(".derivation")).isHidden();
        lab.locator("a[data-preset=version-12]").click();
        lab.locator(".run").click();
        assertThat(lab.locator(".result")).containsText("426 Upgrade Required");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/lab/frames?preset=fragments-with-ping, LIGHT, 1280",
        "/zh/lab/frames?preset=long-ping, DARK, 390",
        "/en/lab/handshake, DARK, 390"
    })
    void everyoneCanUseThem(String path, ColorScheme theme, int width) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 900));
        page.navigate(SITE.uri(path).toString());
        page.locator(".lab .run").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".result .verdict")).isVisible();

        assertUsable(page);
    }
}
