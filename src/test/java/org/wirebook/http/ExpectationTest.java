package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 §10.1.1. */
class ExpectationTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static final String HEAD =
            " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n";

    // RFC 9110 §10.1.1: "send a 100 (Continue) response" once the server wants the content
    @Test
    void contentThatWaitsIsAskedForWith100AndThenRead() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SITE.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(("POST /http/expect" + HEAD).getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String interim = "HTTP/1.1 100 Continue\r\n\r\n";

            assertThat(new String(in.readNBytes(interim.length()), StandardCharsets.US_ASCII))
                    .as("before any content is sent")
                    .isEqualTo(interim);
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"octets\" : 5");
        }
    }

    // RFC 9110 §10.1.1: "A server MAY omit sending a 100 (Continue) ... if it has already received some content"
    @Test
    void contentThatIsThereAlreadyIsRead() throws IOException {
        assertThat(SITE.raw(Answers.request("POST /http/expect", "Content-Length: 5") + "hello"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"octets\" : 5");
    }

    // RFC 9110 §10.1.1: "a final status code instead"
    @ParameterizedTest
    @CsvSource({"?refuse, 413", "?refuse=401, 401", "?refuse=417, 417"})
    void aRefusalComesInsteadOf100(String query, int status) throws IOException {
        assertThat(SITE.raw("PUT /http/expect" + query + HEAD))
                .startsWith("HTTP/1.1 " + status + " ")
                .doesNotContain("100 Continue");
    }

    // RFC 9110 §15.5.18
    @Test
    void anotherExpectationIs417() throws IOException {
        assertThat(SITE.raw(Answers.request("POST /http/expect", "Expect: the-best", "Content-Length: 0")))
                .startsWith("HTTP/1.1 417 ");
    }

    @ParameterizedTest
    @CsvSource({"399", "500", "x"})
    void aRefusalIsAClientError(String status) throws IOException {
        assertThat(SITE.raw(Answers.request("POST /http/expect?refuse=" + status, "Content-Length: 0")))
                .startsWith("HTTP/1.1 400 ");
    }
}
