package org.wirebook.lab.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** What the frame lab sends, and what it draws. */
class FramesLabTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static HttpResponse<String> post(String form) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/en/lab/frames"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The form with one masked text frame and what is added. */
    private static HttpResponse<String> sendOne(String payload, String more) {
        return post("frames=1&do=send&fin-0=on&mask-0=on&opcode-0=1&payload-0="
                + URLEncoder.encode(payload, StandardCharsets.UTF_8) + more);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            masked-echo         | 81 05 48 65 6c 6c 6f | lab ended it
            unmasked            | closes with 1002     | server ended the TCP
            fragments-with-ping | one, two, three      | lab ended it
            binary-echo         | 82 04 00 ff c3 28    | lab ended it
            ping-pong           | 8a 04 57 69 72 65    | lab ended it
            long-ping           | closes with 1002     | server ended the TCP
            bad-utf8            | closes with 1007     | server ended the TCP
            close-1000          | 88 02 03 e8          | server ended the TCP
            close-1005          | closes with 1002     | server ended the TCP
            reserved-opcode     | closes with 1002     | server ended the TCP
            rsv1                | closes with 1002     | server ended the TCP
            new-text-inside     | closes with 1002     | server ended the TCP
            too-large           | closes with 1009     | server ended the TCP
            short-of-octets     | HTTP 101             | lab ended it
            """)
    void eachPresetShowsWhatItIsFor(String preset, String shown, String end) throws Exception {
        try (var browser = browser()) {
            HtmlPage page = browser.getPage(SITE.uri("/en/lab/frames").toURL());
            HtmlAnchor link = page.querySelector("a[data-preset='" + preset + "']");
            HtmlPage ready = link.click();
            HtmlButton send = ready.querySelector("frame-lab button.run");
            HtmlPage sent = send.click();

            assertThat(sent.querySelector(".result").asNormalizedText()).contains(shown);
            assertThat(sent.querySelector(".verdict .who").getTextContent()).contains(end);
        }
    }

    private static WebClient browser() {
        var browser = new WebClient(BrowserVersion.CHROME);
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        return browser;
    }

    @Test
    void framesAreAddedBuiltAndRemovedWithoutScript() throws Exception {
        try (var browser = browser()) {
            HtmlPage page = browser.getPage(SITE.uri("/zh/lab/frames").toURL());
            HtmlButton add = page.querySelector("button.add");
            HtmlPage two = add.click();
            HtmlInput payload = two.querySelector("input[name='payload-1']");
            payload.setValue("第二");
            HtmlButton send = two.querySelector("frame-lab button.run");
            HtmlPage sent = send.click();
            HtmlButton remove = sent.querySelector("button[value='remove-0']");
            HtmlPage one = remove.click();

            assertThat(sent.querySelectorAll(".result .piece.in .said")).hasSize(2);
            assertThat(sent.querySelector(".result").asNormalizedText()).contains("第二");
            assertThat(one.querySelectorAll(".script > li")).hasSize(1);
            assertThat(((HtmlInput) one.querySelector("input[name='payload-0']")).getValue())
                    .isEqualTo("第二");
        }
    }

    /** RFC 6455 §5.2 and §5.7. */
    @Test
    void aFrameIsDrawnBitByBit() {
        String page = sendOne("Hello", "").body();
        String out = page.substring(page.indexOf("class=\"piece out\""));

        assertThat(out)
                .contains("81 85 37 fa 21 3d 7f 9f 4d 51 58")
                .containsSubsequence(
                        "<code>1</code>",
                        "<code>0</code>",
                        "<code>0001</code><span>text</span>",
                        "<code>0000101</code>")
                .containsSubsequence("7f 9f 4d 51 58", "37 fa 21 3d 37", "48 65 6c 6c 6f", ">Hello</dd>");
    }

    @Test
    void aLongerLengthHasOctetsOfItsOwn() {
        assertThat(sendOne("a".repeat(126), "").body())
                .contains("<code>1111110</code><span>126</span>", "<code>00 7e</code><span>126</span>");
    }

    @ParameterizedTest
    @CsvSource({"as-0=hex&payload-0=4x, hex", "as-0=hex&payload-0=4, hex", "length-0=-1, digits", "length-0=1e3, digits"
    })
    void whatIsNoFrameIsShownAgain(String fields, String problem) {
        var page = post("frames=1&do=send&opcode-0=1&" + fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("class=\"trouble\"")
                .containsIgnoringCase(problem)
                .doesNotContain("piece in");
    }

    @Test
    void limitsHold() {
        assertThat(sendOne("a".repeat(4096), "").statusCode()).isEqualTo(200);
        assertThat(sendOne("a".repeat(4097), "").statusCode()).isEqualTo(422);
        assertThat(post("frames=9&do=add").body().split("<fieldset>")).hasSize(9); // eight rows
        assertThat(post("frames=99999&do=draw&opcode-0=77").statusCode()).isEqualTo(200);
        assertThat(post("do=remove-0").body()).contains("name=\"payload-0\"");
    }

    @Test
    void whatComesBackIsTextAndNothingElse() {
        assertThat(sendOne("<b>&\u0000\u0007</b>", "").body())
                .contains("&lt;b&gt;&amp;␀␇&lt;/b&gt;")
                .doesNotContain("<b>&");
    }

    @Test
    void aPresetIsAnAddress() {
        assertThat(SITE.get("/en/lab/frames?preset=long-ping").body())
                .containsPattern("preset=long-ping\"[^>]* aria-current=\"true\"")
                .contains("9 · ping</option>");
        assertThat(SITE.get("/en/lab/frames?preset=nothing").statusCode()).isEqualTo(200);
    }
}
