package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is never a fault of ours. The seeds are fixed, so that a failure can be repeated. */
class HostileRequestsTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static final int REQUESTS = 1_000;

    private static final List<Endpoint> ENDPOINTS = DemoServletTest.endpoints();

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "TRACE", "BREW");

    private static final List<String> PIECES = List.of(
            "",
            "0",
            "1",
            "-1",
            "3",
            "26",
            "200",
            "304",
            "1.5",
            "0.01",
            "99999999999999999999",
            "2147483648",
            "NaN",
            "a",
            "%",
            "%0",
            "%00",
            "%0D%0A",
            "%20",
            "%2F",
            "%22",
            "%25",
            "%3B",
            "%5C",
            "%7F",
            "%80",
            "%C3%A9",
            "%E4%BD%A0",
            "%FF",
            "%u0041",
            "+",
            "*",
            "..",
            ".",
            "//",
            ";",
            ";a=b",
            "&",
            "=",
            "?",
            ",",
            ":",
            "\"",
            "'",
            "\\",
            "<script>",
            "{n}",
            "[",
            "|",
            "\u00e9",
            "\u0001",
            "\t",
            "true",
            "X: y",
            "Location:",
            "Content-Type: text/html",
            "null",
            "200:1,404:2",
            "http://evil.example",
            "//evil.example",
            "/http/get",
            "W/\"v1\"",
            "\"v1\"",
            "Basic",
            "Bearer abc",
            "gzip",
            "q=0.5",
            "text/html",
            "bytes=",
            "0-3",
            "-5",
            "9999-",
            "Thu, 01 Jan 2026 00:00:00 GMT",
            "chunked",
            "boundary=b",
            "--b\r\n\r\n",
            "\r\n--b--",
            "{\"a\":[1]}",
            "[[[[[",
            "a=1",
            "x".repeat(5_000));

    private static final List<String> FIELDS = List.of(
            "Range",
            "If-Range",
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cookie",
            "Content-Type",
            "Content-Encoding",
            "Expect",
            "TE",
            "Origin",
            "User-Agent",
            "X-Any",
            "Transfer-Encoding",
            "Last-Event-ID",
            "Sec-Fetch-Dest",
            "Upgrade");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=b",
            "text/plain",
            "/");

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    private static String pieces(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(any(PIECES, random));
        }
        return text.toString();
    }

    private static String target(Endpoint endpoint, Random random) {
        var path = new StringBuilder("/http");
        for (String segment : endpoint.path().segments()) {
            path.append('/').append(segment.startsWith("{") ? pieces(random) : segment);
        }
        if (endpoint.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("duration"))) {
            path.append("?duration=0");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(name(endpoint, random))
                    .append('=')
                    .append(pieces(random));
        }
        return path.toString().replaceAll("/delay/|(delay|pause)=", "$0x"); // the rest need not wait
    }

    private static String name(Endpoint endpoint, Random random) {
        return endpoint.parameters().isEmpty() || random.nextInt(8) == 0
                ? any(List.of("seed", "url", "ETag", "a"), random)
                : any(endpoint.parameters(), random).name();
    }

    private static String request(Random random) {
        Endpoint endpoint = any(ENDPOINTS, random);
        String method = any(random.nextInt(4) == 0 ? METHODS : endpoint.methods(), random);
        var request = new StringBuilder(method + " " + target(endpoint, random) + " HTTP/1.1\r\n");
        request.append("Host: localhost\r\nConnection: close\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(any(FIELDS, random))
                    .append(": ")
                    .append(pieces(random))
                    .append("\r\n");
        }
        String content = random.nextInt(3) == 0 ? pieces(random) : "";
        if (!content.isEmpty()) {
            int wrong = random.nextInt(8) == 0 ? 3 : 0;
            request.append("Content-Type: ").append(any(TYPES, random)).append("\r\n");
            request.append("Content-Length: ").append(content.length() + wrong).append("\r\n");
        }
        return request.append("\r\n").append(content).toString();
    }

    /** Sends the octets, then says that there are no more. */
    private static String answer(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SITE.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noRequestIsAnsweredByAFaultOfOurs(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(random);
            String answer = answer(request);

            assertThat(answer).as(request).isNotEmpty().doesNotContain("fault of ours");
            if (answer.startsWith("HTTP/1.1 500")) {
                assertThat(request).containsAnyOf("/http/status/500", "/http/problem?status=500");
            }
        }
    }
}
