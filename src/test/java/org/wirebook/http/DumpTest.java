package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DumpTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    // RFC 9112 §2.1
    @Test
    void theRequestComesBackAsText() throws IOException {
        String request =
                Answers.request("PUT /http/dump/request?a=%41&b", "X-Twice: 1", "X-Twice: 2", "Content-Length: 3");

        assertThat(SITE.raw(request + "abc"))
                .contains("\r\nContent-Type: text/plain;charset=utf-8\r\n")
                .contains("\r\n\r\nPUT /http/dump/request?a=%41&b HTTP/1.1\r\n")
                .contains("\r\nX-Twice: 1\r\nX-Twice: 2\r\n")
                .endsWith("\r\n\r\nabc");
    }
}
