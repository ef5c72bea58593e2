package org.wirebook.lab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** What the console sends, and what it says about the answer. */
class WireLabTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static HttpResponse<String> send(String octets) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/en/lab/wire"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("octets=" + URLEncoder.encode(octets, StandardCharsets.UTF_8))));
    }

    /** RFC 9112 §3.2, and what else is answered 400 or not at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get                | HTTP/1.1 200 | plain              | none
            no-host            | HTTP/1.1 400 | no-host            | kept
            two-hosts          | HTTP/1.1 400 | two-hosts          | kept
            bare-lf            | HTTP/1.1     | bare-lf            | free
            cl-te              | HTTP/1.1 400 | cl-te              | kept
            http-10            | HTTP/1.1 200 | http-1.0           | kept
            pipelining         | HTTP/1.1 204 | pipelined          | kept
            trailers           | HTTP/1.1 200 | trailers           | none
            expect             | HTTP/1.1 100 | expect             | kept
            absolute-form      | HTTP/1.1 200 | absolute-form      | kept
            broken-chunk       | HTTP/1.1 400 | bad-chunk          | kept
            space-before-colon | HTTP/1.1 400 | space-before-colon | kept
            folded-line        | HTTP/1.1     | folded             | free
            options-asterisk   | HTTP/1.1     | asterisk-form      | none
            """)
    void eachPresetShowsWhatItIsFor(String preset, String answer, String remark, String standing) {
        String text = Preset.of(preset).orElseThrow().text("");
        var page = send(text);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(">" + answer)
                .contains("data-remark=\"" + remark + "\" data-standing=\"" + standing + "\"");
    }

    @Test
    void whatWasTypedArrivesOctetByOctet() {
        var page = send("GeT /http/get HTTP/1.1\\r\\nhOsT:  localhost \\r\\n\\x58-Ä: \\t1\\r\\n\\r\\n");

        assertThat(page.body())
                .contains("<pre class=\"out\">GeT /http/get HTTP/1.1<i>\\r</i><i>\\n</i>\nhOsT:  localhost <i>");
    }

    /** What a page of another site must not do from the reader's browser, the console must not do from our machine. */
    @Test
    void theConsoleChangesNothingOutsideOfTheDemos() {
        var page = send("POST /en/run/status-codes/challenge HTTP/1.1\\r\\nHost: localhost\\r\\n"
                + "Origin: http://localhost\\r\\nContent-Length: 0\\r\\n\\r\\n");

        assertThat(page.body()).contains(">HTTP/1.1 403 Forbidden<");
    }

    @Test
    void theConsoleReachesOnlyItsPlaces() {
        var page = send("GET /api/search?q=x HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("“/api/search?q=x”").doesNotContain("class=\"remarks\"");
    }

    @ParameterizedTest
    @CsvSource({"'', 422", "a\\q, 422", "\\w\\w\\w\\w\\w, 422"})
    void whatCannotBeSentIsShownAgain(String octets, int status) {
        var page = send(octets);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(">" + octets + "</textarea>").contains("class=\"trouble\"");
    }

    @Test
    void aMessageMayHaveSoManyOctets() {
        String head = "POST /http/post HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 16000\\r\\n\\r\\n";

        assertThat(send(head + "a".repeat(16_000)).statusCode()).isEqualTo(200);
        assertThat(send(head + "a".repeat(16_400)).statusCode()).isEqualTo(422);
    }

    @Test
    void whatComesBackIsTextAndNothingElse() {
        var page = send("GET /http/base64/PHNjcmlwdD4mPC9zY3JpcHQ+ HTTP/1.1\\r\\nHost: <b>\\r\\n\\r\\n");

        assertThat(page.body()).contains("Host: &lt;b&gt;").doesNotContain("<script>&", "<b>");
    }

    @Test
    void aPauseWaitsForThe100() {
        var page = send(Preset.EXPECT.text(""));

        assertThat(page.body())
                .containsSubsequence(
                        "<pre class=\"out\">POST",
                        "HTTP/1.1 100 Continue",
                        "<pre class=\"out\">hello",
                        "HTTP/1.1 200 OK");
    }

    @Test
    void aPresetIsAnAddress() {
        assertThat(SITE.get("/zh/lab/wire?preset=no-host").body())
                .containsPattern("preset=no-host\" aria-current=\"true\"")
                .contains(">GET /http/get HTTP/1.1\\r\\n\n\\r\\n</textarea>");
        assertThat(SITE.get("/zh/lab/wire?preset=nothing").statusCode()).isEqualTo(200);
    }

    @Test
    void theFormWorksWithoutScript() throws IOException {
        try (var browser = new WebClient(BrowserVersion.CHROME)) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage page = browser.getPage(SITE.uri("/en/lab/wire").toURL());
            HtmlAnchor preset = page.querySelector("a[href$='preset=no-host']");
            HtmlPage chosen = preset.click();
            HtmlTextArea octets = chosen.querySelector("textarea");
            octets.setText(octets.getText().replace("/http/get", "/http/uuid"));
            HtmlButton send = chosen.querySelector("wire-console form button");
            HtmlPage result = send.click();

            assertThat(result.querySelector("pre.out").getTextContent()).startsWith("GET /http/uuid HTTP/1.1\\r\\n");
            assertThat(result.querySelector("pre.in").getTextContent()).startsWith("HTTP/1.1 400 Bad Request");
            assertThat(result.querySelector("[data-remark='no-host']").getTextContent())
                    .contains("RFC 9112 §3.2");
            assertThat(result.querySelector(".hex pre").getTextContent()).startsWith("0000  47 45 54 20");
        }
    }

    /** A request may wait in a connection whose sender has gone: it is still no reader's own. */
    @Test
    void whatTheConsoleLeftBehindChangesNothingEither() {
        String waiting =
                "POST /en/run/status-codes/challenge HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 0\\r\\n\\r\\n";
        var page = send("GET /http/delay/1 HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n" + waiting + waiting);

        assertThat(page.body()).containsSubsequence(">HTTP/1.1 200", ">HTTP/1.1 403", ">HTTP/1.1 403");
    }
}
