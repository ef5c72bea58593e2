package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirebook.support.Site;

/** What the thread that reads the sockets answers itself, without a servlet. */
class FromMemoryTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final String PAGE = "/en/wiki/status-codes";
    private static final int IMPATIENT = 40; // more than there are threads that read sockets
    private static final int PIPELINED = 400; // far more content than sockets hold

    static Stream<Arguments> requests() {
        return Stream.of("GET", "HEAD")
                .flatMap(method -> Stream.of("", "Accept-Encoding: gzip", "Accept-Encoding: br;q=0.9, gzip;q=0.1")
                        .flatMap(coding -> Stream.of(
                                        "",
                                        "If-None-Match: *",
                                        "If-None-Match: \"other\"",
                                        "If-None-Match: \"a\"\r\nIf-None-Match: *",
                                        "If-Match: *",
                                        "If-Match: \"other\"",
                                        "Range: bytes=0-9")
                                .map(condition -> Arguments.of(method, coding, condition))));
    }

    /** A query makes no difference to a page, but is left to the servlets. */
    @ParameterizedTest
    @MethodSource("requests")
    void theAnswerIsThatOfTheServletOctetByOctet(String method, String coding, String condition) throws IOException {
        String byServlet = answer(method, PAGE + "?", coding, condition); // makes what is not in memory yet
        String fromMemory = answer(method, PAGE, coding, condition);
        assertThat(withoutDate(fromMemory)).isEqualTo(withoutDate(byServlet));
        assertThat(fromMemory).contains("\r\nContent-Security-Policy: ").startsWith("HTTP/1.1 ");
    }

    @Test
    void anAssetSaysOnlyWhatConcernsAssets() throws IOException {
        String page = answer("GET", PAGE, "", "");
        String script = page.replaceFirst("(?s).*\"([^\"]*/js/[^\"]*\\.js)\".*", "$1");
        String byServlet = answer("HEAD", script + "?", "Accept-Encoding: gzip", "");
        String fromMemory = answer("HEAD", script, "Accept-Encoding: gzip", "");
        assertThat(withoutDate(fromMemory)).isEqualTo(withoutDate(byServlet));
        assertThat(fromMemory)
                .contains("Content-Security-Policy: default-src 'none'\r\n", "X-Content-Type-Options: nosniff\r\n")
                .doesNotContain("Permissions-Policy");
        assertThat(answer("GET", "/assets/nothing", "Accept: text/html", ""))
                .startsWith("HTTP/1.1 404 ")
                .contains("Permissions-Policy: ", "style-src 'self'");
    }

    @Test
    void whatHasContentOrExpectsSomethingIsLeftToTheServlets() throws IOException {
        assertThat(answer("GET", PAGE, "Content-Length: 3", "", "abc")).startsWith("HTTP/1.1 200 ");
        assertThat(answer("GET", PAGE, "Transfer-Encoding: chunked", "", "3\r\nabc\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(answer("POST", PAGE, "Sec-Fetch-Site: same-origin", "Content-Length: 0"))
                .startsWith("HTTP/1.1 405 ");
    }

    @Test
    void aTagThatWasSentMatches() throws IOException {
        String first = answer("GET", PAGE, "Accept-Encoding: gzip", "");
        String tag = first.replaceFirst("(?s).*ETag: ([^\r]*).*", "$1");
        assertThat(answer("GET", PAGE, "Accept-Encoding: gzip", "If-None-Match: " + tag))
                .startsWith("HTTP/1.1 304 ")
                .contains("\r\nETag: " + tag + "\r\n");
        assertThat(answer("GET", PAGE, "Accept-Encoding: br", "If-None-Match: " + tag))
                .startsWith("HTTP/1.1 200 ");
    }

    // RFC 9110 §15.4.5
    @Test
    void aNotModifiedHasNoLengthAndTheConnectionGoesOn() throws IOException {
        answer("GET", PAGE + "?", "", "");
        String both = SITE.raw("GET " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n\r\n" + "HEAD "
                + PAGE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        int second = both.indexOf("HTTP/1.1 200");
        assertThat(both.substring(0, second))
                .startsWith("HTTP/1.1 304 ")
                .doesNotContainIgnoringCase("Content-Length")
                .endsWith("\r\n\r\n");
    }

    @Test
    @Timeout(30)
    void clientsThatDoNotReadHoldNobodyUp() throws IOException {
        answer("GET", PAGE + "?", "", "");
        byte[] many = ("GET " + PAGE + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .repeat(PIPELINED)
                .getBytes(StandardCharsets.US_ASCII);
        List<Socket> impatient = new ArrayList<>();
        try {
            for (int i = 0; i < IMPATIENT; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), SITE.port());
                impatient.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(many);
                out.flush();
            }
            for (int i = 0; i < IMPATIENT; i++) {
                assertThat(answer("GET", PAGE, "", "")).startsWith("HTTP/1.1 200 ");
                assertThat(answer("GET", "/http/get", "", "")).startsWith("HTTP/1.1 200 ");
            }
            InputStream late = impatient.get(0).getInputStream(); // who reads after all gets all
            assertThat(late.readNBytes(PIPELINED * 1_000)).hasSize(PIPELINED * 1_000);
        } finally {
            for (Socket socket : impatient) {
                socket.close();
            }
        }
    }

    private static String answer(String method, String target, String one, String other) throws IOException {
        return answer(method, target, one, other, "");
    }

    private static String answer(String method, String target, String one, String other, String content)
            throws IOException {
        String fields = Stream.of("Host: localhost", one, other, "Connection: close")
                .filter(field -> !field.isEmpty())
                .map(field -> field + "\r\n")
                .reduce("", String::concat);
        return SITE.raw(method + " " + target + " HTTP/1.1\r\n" + fields + "\r\n" + content);
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("Date: [^\r]*\r\n", "");
    }
}
