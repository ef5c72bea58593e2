package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** People talk, each with a browser of their own. Every test has a room of its own. */
class ChatLabInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final String room = "chat-" + UUID.randomUUID().toString().substring(0, 8);

    private Page enter(Page page, String language, String nick) {
        page.navigate(SITE.uri("/" + language + "/lab/chat?room=" + room).toString());
        page.locator("[name=nick]").fill(nick);
        page.locator("[name=text]").focus();
        assertThat(page.locator(".people")).containsText(nick);
        return page;
    }

    private Page enter(String nick) {
        return enter(CHROMIUM.open(), "en", nick);
    }

    private static void say(Page page, String text) {
        page.locator("[name=text]").fill(text);
        page.locator("[name=text]").press("Enter");
    }

    private static Locator texts(Page page) {
        return page.locator(".message:not(.pending) .text");
    }

    private static List<String> log(Page page, int count) {
        assertThat(texts(page)).hasCount(count);
        assertThat(page.locator(".pending")).hasCount(0);
        return texts(page).allTextContents();
    }

    @Test
    void twoTalk() {
        Page ann = enter("Ann");
        Page bob = enter("Bob");
        say(ann, "hi 👋\n你好");
        assertThat(texts(bob)).hasCount(1);
        say(bob, "hello");

        assertThat(log(ann, 2)).isEqualTo(log(bob, 2)).containsExactly("hi 👋\n你好", "hello");
        assertThat(ann.locator(".people")).containsText("2 here");
        assertThat(ann.locator(".message.own .text")).hasText("hi 👋\n你好");
        assertThat(bob.locator(".message:not(.own) .who b")).hasText("Ann");
        assertThat(ann.locator(".day")).hasText("Today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "stream", "poll"})
    void whoWasCutOffGetsWhatWasMissedAndNothingTwice(String transport) {
        Page ann = enter("Ann");
        Page bob = enter("Bob");
        ann.locator(".transport").selectOption(transport);
        say(ann, "before");
        log(bob, 1);
        log(ann, 1);
        ann.locator(".cut").click();
        assertThat(ann.locator(".state")).containsText("You cut the connection");
        say(bob, "one");
        say(bob, "two");
        log(bob, 3);
        say(ann, "from the dark");
        assertThat(ann.locator(".pending .fate")).hasText("waits for the connection");
        ann.locator(".again").click();

        assertThat(log(ann, 4)).isEqualTo(log(bob, 4)).containsExactly("before", "one", "two", "from the dark");
    }

    @Test
    void theNetworkGoesAndComesBack() {
        Page ann = enter("Ann");
        Page bob = enter("Bob");
        ann.context().setOffline(true);
        assertThat(ann.locator(".state")).containsText("offline");
        say(bob, "are you there?");
        log(bob, 1);
        ann.context().setOffline(false);

        assertThat(log(ann, 1)).containsExactly("are you there?");
        assertThat(ann.locator(".state")).containsText("Connected by WebSocket");
        CHROMIUM.takeComplaints();
    }

    @Test
    void whatIsSaidIsTextAndOnlyHarmlessLinksOpen() {
        Page ann = enter("Ann");
        say(ann, "<img src=x onerror=alert(1)> see (https://example.org/a_(b)?c=d), javascript:alert(1)");

        assertThat(texts(ann))
                .hasText("<img src=x onerror=alert(1)> see (https://example.org/a_(b)?c=d), javascript:alert(1)");
        assertThat(ann.locator(".text a")).hasCount(1);
        assertThat(ann.locator(".text a")).hasText("https://example.org/a_(b)?c=d");
        assertThat(ann.locator(".text a")).hasAttribute("rel", "noopener noreferrer nofollow");
    }

    @Test
    void whatIsRefusedStaysInTheFieldWithTheReason() {
        enter("Ann");
        Page bob = enter("Bob");
        bob.locator("[name=nick]").fill("ANN");
        say(bob, "I am Ann");

        assertThat(bob.locator(".say .trouble")).containsText("Somebody here is called ANN");
        assertThat(bob.locator("[name=text]")).hasValue("I am Ann");
        bob.locator("[name=nick]").fill("Bob");
        say(bob, "x".repeat(2_001));
        assertThat(bob.locator(".say .trouble")).containsText("this one has 2001");
        assertThat(bob.locator("[name=text]")).hasValue("x".repeat(2_001));
        assertThat(CHROMIUM.takeComplaints()).allMatch(complaint -> complaint.contains("409"));
    }

    @Test
    void whoWroteAMessageDeletesItForAll() {
        Page ann = enter("Ann");
        Page bob = enter("Bob");
        say(ann, "a slip");
        log(bob, 1);
        assertThat(bob.locator(".delete")).hasCount(0);
        ann.locator(".delete").click();

        assertThat(texts(bob)).hasText("deleted");
        assertThat(texts(ann)).hasText("deleted");
    }

    @Test
    void theDrawerDrawsTheFramesBitByBit() {
        Page ann = enter("Ann");
        say(ann, "Hello");
        log(ann, 1);
        ann.locator(".frames summary").click();
        ann.locator(".frames .list button.out", new Page.LocatorOptions().setHasText("Hello"))
                .click();

        assertThat(ann.locator(".picture .header")).containsText("opcode0001");
        assertThat(ann.locator(".picture .header")).containsText("MASK1");
        assertThat(ann.locator(".picture .hidden-bits")).hasCount(1);
        assertThat(ann.locator(".picture .octets li").first()).containsText("{7b01111011");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 390", "zh, LIGHT, 320"})
    void everyoneCanUseIt(String language, ColorScheme theme, int width) {
        Page page = CHROMIUM.open(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 700));
        enter(page, language, "Ann");
        say(page, "w".repeat(120) + " https://example.org/" + "long/".repeat(30));
        log(page, 1);
        page.locator(".frames summary").click();
        page.locator(".shell summary").click();

        assertUsable(page);
    }
}
