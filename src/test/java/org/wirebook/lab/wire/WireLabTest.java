package org.wirebook.lab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
            get                | HTTP/1.1 200 | plain              | free
            no-host            | HTTP/1.1 400 | no-host            | kept
            two-hosts          | HTTP/1.1 400 | two-hosts          | kept
            bare-lf            | HTTP/1.1     | bare-lf            | free
            cl-te              | HTTP/1.1 400 | cl-te              | kept
            http-10            | HTTP/1.1 200 | http-1.0           | kept
            pipelining         | HTTP/1.1 204 | pipelined          | free
            trailers           | HTTP/1.1 200 | trailers           | free
            expect             | HTTP/1.1 100 | expect             | kept
            absolute-form      | HTTP/1.1 200 | absolute-form      | kept
            broken-chunk       | HTTP/1.1 400 | bad-chunk          | kept
            space-before-colon | HTTP/1.1 400 | space-before-colon | kept
            folded-line        | HTTP/1.1     | folded             | free
            options-asterisk   | HTTP/1.1     | asterisk-form      | free
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
}
