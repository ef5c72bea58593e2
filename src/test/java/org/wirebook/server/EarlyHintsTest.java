package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** RFC 8297, where the server in front can send an interim answer. */
class EarlyHintsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final String FIELDS = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    // RFC 8297 §2, RFC 9110 §15.2
    @Test
    void hintsComeBeforeTheAnswerAndAreRepeatedInIt() throws IOException {
        String answer = SITE.raw("GET /http/early-hints?delay=0.1 HTTP/1.1" + FIELDS);
        String link = "Link: </http/image/svg>; rel=preload; as=image\r\n";

        assertThat(answer).startsWith("HTTP/1.1 103 Early Hints\r\n" + link);
        assertThat(answer.substring(answer.indexOf("HTTP/1.1 200")))
                .contains("\r\n" + link)
                .contains("\"hinted\" : true");
    }

    // RFC 9110 §15.2: "A server MUST NOT send a 1xx response to an HTTP/1.0 client."
    @Test
    void aClientOfHttp10GetsTheAnswerAlone() throws IOException {
        assertThat(SITE.raw("GET /http/early-hints HTTP/1.0" + FIELDS))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"hinted\" : false");
    }
}
