package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a block of {@code http} must be: one complete message, as strict as a sender must be. */
final class HttpExampleTest {

    private static List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        Report report = (line, message) -> problems.add(line + ": " + message);
        HttpExample.check(text, new Vocabulary(new Registry(), Markdown.parse(""), report), report);
        return problems;
    }

    @Test
    void aRequestHasARequestLineFieldsAndAnEmptyLine() {
        assertThat(problems("GET /a?b=%20 HTTP/1.1\nHost: example.org\n\n")).isEmpty();
        assertThat(problems("OPTIONS * HTTP/1.1\nHost: example.org\n\n")).isEmpty();
        assertThat(problems("GET / HTTP/1.0\n\n")).isEmpty();
    }

    @Test
    void aResponseHasAStatusLineFieldsAndAnEmptyLine() {
        assertThat(problems("HTTP/1.1 404 Not Found\nContent-Length: 0\n\n")).isEmpty();
    }

    @Test
    void theEmptyLineIsNeverLeftOut() {
        assertThat(problems("GET / HTTP/1.1\nHost: example.org\n"))
                .containsExactly("3: an empty line must end the fields (RFC 9112 §2.1)");
        assertThat(problems("")).hasSize(1);
        assertThat(problems("\n")).hasSize(1);
    }

    @Test
    void theFirstLineIsOneOfTwoKinds() {
        assertThat(problems("GET / HTTP/2\nHost: a\n\n")).hasSize(1);
        assertThat(problems("HTTP/1.1 200\n\n")).hasSize(1);
        assertThat(problems("HTTP/1.1 20 OK\n\n")).hasSize(1);
        assertThat(problems("GET  / HTTP/1.1\nHost: a\n\n")).hasSize(1);
    }

    @Test
    void aTargetIsAsciiWithoutFragment() {
        assertThat(problems("GET /a#b HTTP/1.1\nHost: a\n\n"))
                .containsExactly("1: a request-target is visible ASCII without a fragment (RFC 9112 §3.2)");
        assertThat(problems("GET /中 HTTP/1.1\nHost: a\n\n")).hasSize(1);
    }

    @Test
    void hostIsThereExactlyOnce() {
        assertThat(problems("GET / HTTP/1.1\n\n")).hasSize(1);
        assertThat(problems("GET / HTTP/1.1\nHost: a\nHost: b\n\n"))
                .containsExactly("1: an HTTP/1.1 request has Host exactly once (RFC 9112 §3.2); here it is 2 times");
        assertThat(problems("GET / HTTP/1.1\nHost: user@a\n\n"))
                .containsExactly("2: Host is a host and maybe a port (RFC 9110 §7.2)");
    }

    @Test
    void aFieldLineHasANameAColonAndAValueInAscii() {
        assertThat(problems("GET / HTTP/1.1\nHost : a\n\n"))
                .contains("2: no field line: write \"Name: value\" (RFC 9112 §5)");
        assertThat(problems("GET / HTTP/1.1\nHost: a\n folded\n\n")).hasSize(1);
        assertThat(problems("HTTP/1.1 200 OK\nServer: 服务器\n\n"))
                .containsExactly("2: the value of Server must be visible ASCII (RFC 9110 §5.5)");
    }

    @Test
    void namesAndCodesAreRegistered() {
        assertThat(problems("HTTP/1.1 471 Odd\nLast-Modify: x\n\n"))
                .extracting(problem -> problem.substring(0, problem.indexOf(" is")))
                .containsExactly("2: field name \"Last-Modify\"", "1: status code 471");
    }

    @Test
    void contentLengthIsTheNumberOfOctetsShown() {
        assertThat(problems("HTTP/1.1 200 OK\nContent-Length: 6\n\n中文\n")).isEmpty();
        assertThat(problems("HTTP/1.1 200 OK\nContent-Length: 7\n\n中文\n")).isEmpty(); // with the newline
        assertThat(problems("HTTP/1.1 200 OK\nContent-Length: 2\n\n中文\n"))
                .containsExactly("2: Content-Length is 2 but the body shown has 6 octets");
        assertThat(problems("POST / HTTP/1.1\nHost: a\nContent-Length: 3\n\na\nb\n"))
                .isEmpty();
        assertThat(problems("HTTP/1.1 200 OK\nContent-Length: 5\n\n"))
                .containsExactly("2: Content-Length is 5 but the body shown has 0 octets");
        assertThat(problems("HTTP/1.1 200 OK\nContent-Length: five\n\n"))
                .containsExactly("2: Content-Length is a number of octets (RFC 9110 §8.6)");
        assertThat(problems("HTTP/1.1 200 OK\nContent-Length: 0\nContent-Length: 0\n\n"))
                .containsExactly("3: Content-Length is there twice (RFC 9110 §8.6)");
    }

    @Test
    void aResponseWithoutLengthEndsWithItsConnection() {
        assertThat(problems("HTTP/1.1 200 OK\nConnection: close\n\nbody\n")).isEmpty();
    }

    @Test
    void aRequestBodyHasALength() {
        assertThat(problems("POST / HTTP/1.1\nHost: a\n\nbody\n"))
                .containsExactly(
                        "4: a request without Content-Length and Transfer-Encoding has no body (RFC 9112 §6.3)");
    }

    @Test
    void someResponsesHaveNoContent() {
        assertThat(problems("HTTP/1.1 304 Not Modified\nETag: \"v1\"\nContent-Length: 9\n\n"))
                .isEmpty();
        assertThat(problems("HTTP/1.1 304 Not Modified\n\nbody\n"))
                .containsExactly("3: a 304 response has no content (RFC 9112 §6.3)");
        assertThat(problems("HTTP/1.1 204 No Content\nContent-Length: 0\n\n"))
                .containsExactly("2: a 204 response must not have Content-Length (RFC 9110 §8.6)");
        assertThat(problems("HTTP/1.1 103 Early Hints\nTransfer-Encoding: chunked\n\n"))
                .containsExactly("2: a 103 response must not have Transfer-Encoding (RFC 9112 §6.1)");
    }

    @Test
    void aMessageHasOneKindOfFraming() {
        assertThat(problems("HTTP/1.1 200 OK\nContent-Length: 0\nTransfer-Encoding: chunked\n\n0\n\n"))
                .containsExactly("2: Content-Length must not stand beside Transfer-Encoding (RFC 9112 §6.2)");
    }

    private static final String CHUNKED = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n";

    @Test
    void aChunkedBodyHasSizesDataAndAnEnd() {
        assertThat(problems(CHUNKED + "5\nhello\n6;x=y\n中文\n0\n\n")).isEmpty();
        assertThat(problems(CHUNKED + "3\na\nb\n0\n\n")).isEmpty();
        assertThat(problems(CHUNKED + "0\nServer-Timing: db;dur=5\n\n")).isEmpty();
    }

    @Test
    void aBrokenChunkIsNamedWithItsLine() {
        assertThat(problems(CHUNKED + "5\nhell\n0\n\n"))
                .containsExactly("5: the chunk does not have the 5 octets that its size says");
        assertThat(problems(CHUNKED + "5\nhello\nend\n\n"))
                .containsExactly("6: here a chunk's size must stand, in hexadecimal (RFC 9112 §7.1)");
        assertThat(problems(CHUNKED + "5\nhello\n"))
                .containsExactly("6: here a chunk's size must stand, in hexadecimal (RFC 9112 §7.1)");
        assertThat(problems(CHUNKED + "0\n"))
                .containsExactly("5: an empty line must end the chunked body (RFC 9112 §7.1)");
        assertThat(problems(CHUNKED + "0\ntrailer\n\n"))
                .containsExactly("5: no trailer field: write \"Name: value\" (RFC 9112 §7.1.2)");
        assertThat(problems(CHUNKED + "fffffff\nx\n0\n\n")).hasSize(1);
    }

    @Test
    void entityTagsStandInQuotationMarks() {
        assertThat(problems("HTTP/1.1 200 OK\nETag: v1\n\n"))
                .containsExactly("2: ETag is an entity tag in quotation marks (RFC 9110 §8.8.3)");
        assertThat(problems("GET / HTTP/1.1\nHost: a\nIf-None-Match: \"a\", W/\"b\"\n\n"))
                .isEmpty();
        assertThat(problems("GET / HTTP/1.1\nHost: a\nIf-None-Match: a\n\n")).hasSize(1);
        assertThat(problems("GET / HTTP/1.1\nHost: a\nIf-Match: *\n\n")).isEmpty();
    }

    @Test
    void datesAreRealAndInTheOneFormatThatSendersUse() {
        assertThat(problems("HTTP/1.1 200 OK\nDate: Fri, 20 Nov 2026 08:00:00 GMT\n\n"))
                .isEmpty();
        assertThat(problems("HTTP/1.1 200 OK\nDate: Thu, 20 Nov 2026 08:00:00 GMT\n\n"))
                .hasSize(1);
        assertThat(problems("HTTP/1.1 200 OK\nExpires: 0\n\n"))
                .containsExactly(
                        "2: Expires must be a date such as \"Fri, 20 Nov 2026 08:00:00 GMT\" (RFC 9110 §5.6.7)");
    }
}
