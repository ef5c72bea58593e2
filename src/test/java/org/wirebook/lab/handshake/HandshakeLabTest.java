package org.wirebook.lab.handshake;

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
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** What the handshake lab sends, and what it says about the answer. */
class HandshakeLabTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static HttpResponse<String> send(String line, String fields) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/en/lab/handshake"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "line=" + line + "&fields=" + URLEncoder.encode(fields, StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({
        "sample, HTTP 101, Accept as computed",
        "subprotocols, wirebook.v1, Accept as computed",
        "no-key, HTTP 400, no proper handshake",
        "short-key, HTTP 400, no proper handshake",
        "version-12, HTTP 426, Sec-WebSocket-Version: 13",
        "foreign-origin, HTTP 403, checked Origin",
        "no-upgrade, HTTP 400, no proper handshake",
        "post, HTTP 405, a handshake is a GET",
        "no-space, HTTP 400, server ended the TCP connection"
    })
    void eachPresetShowsWhatItIsFor(String preset, String status, String words) throws Exception {
        try (var browser = new WebClient(BrowserVersion.CHROME)) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage page = browser.getPage(SITE.uri("/en/lab/handshake").toURL());
            HtmlAnchor link = page.querySelector("a[data-preset='" + preset + "']");
            HtmlPage ready = link.click();
            HtmlButton button = ready.querySelector("handshake-lab button.run");
            HtmlPage sent = button.click();

            assertThat(sent.querySelector(".result").asNormalizedText()).contains(status, words);
        }
    }

    /** RFC 6455 §1.3. */
    @Test
    void theAnswerIsComputedStepByStep() {
        assertThat(SITE.get("/zh/lab/handshake").body())
                .contains("dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                .contains("b3 7a 4f 2c c0 62 4f 16 90 f6 46 06 cf 38 59 45 b2 be c4 ea")
                .contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @Test
    void withoutAKeyThereIsNothingToCompute() {
        assertThat(SITE.get("/en/lab/handshake?preset=no-key").body())
                .contains("<ol class=\"derivation\" hidden=\"hidden\">")
                .doesNotContain("class=\"nothing note-line\" hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5", "transfer-encoding : chunked", "Upgrade: h2c", "HTTP2-Settings: AA"})
    void whatWouldHideAnotherRequestIsNotSent(String field) {
        var page = send("echo", "Host: localhost\n" + field);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("class=\"trouble\"").doesNotContain("class=\"wire\"");
    }

    @Test
    void anEmptyLineDoesNotEndTheHead() {
        assertThat(send("echo", "Host: localhost\n\nGET /en/ HTTP/1.1\n\n").body())
                .contains("Host: localhost\nGET /en/ HTTP/1.1\n\n</pre>");
    }

    @Test
    void aRequestLineIsOneOfOurs() {
        assertThat(send("GET+/en/+HTTP/1.1", "Host: localhost").body()).contains(">GET /live/echo HTTP/1.1\nHost");
    }

    @Test
    void whatIsTooLongIsNotSent() {
        assertThat(send("echo", "X: " + "a".repeat(4100)).statusCode()).isEqualTo(422);
    }
}
