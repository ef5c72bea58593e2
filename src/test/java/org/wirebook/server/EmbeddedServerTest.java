package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** What the server does before and beside the application. */
final class EmbeddedServerTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static HttpResponse<String> get(String scheme, int port, HttpClient.Version version) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(version).sslContext(SITE.ssl()).build();
        var request = HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + port + "/none"));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static SSLSocket connect(String... protocols) throws IOException {
        var socket = (SSLSocket) SITE.ssl().getSocketFactory().createSocket("localhost", SITE.httpsPort());
        socket.setEnabledProtocols(protocols);
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void speaksBothVersionsOnThePlainPort(HttpClient.Version version) throws Exception {
        assertThat(get("http", SITE.port(), version).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void speaksBothVersionsOnTheTlsPort(HttpClient.Version version) throws Exception {
        assertThat(get("https", SITE.httpsPort(), version).version()).isEqualTo(version);
    }

    @Test
    void takesTheConnectionPrefaceOfHttp2WithoutTls() throws Exception {
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"; // RFC 9113 §3.4
        String settings = "\0\0\0\4\0\0\0\0\0";
        String goAway = "\0\0\10\7\0\0\0\0\0\0\0\0\0\0\0\0\0";

        // length 3 octets, type 4: SETTINGS comes first from the server too
        assertThat(SITE.raw(preface + settings + goAway))
                .startsWith("\0\0")
                .satisfies(octets -> assertThat(octets.charAt(3)).isEqualTo((char) 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void negotiatesTheCurrentVersionsOfTls(String protocol) throws Exception {
        try (SSLSocket socket = connect(protocol)) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void refusesTheOldVersionsOfTls(String protocol) throws Exception {
        try (SSLSocket socket = connect(protocol)) {
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"h2, h2", "http/1.1, http/1.1"})
    void choosesTheProtocolByAlpn(String offered, String chosen) throws Exception {
        try (SSLSocket socket = connect("TLSv1.3")) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {offered});
            socket.setSSLParameters(parameters);
            socket.startHandshake();

            assertThat(socket.getApplicationProtocol()).isEqualTo(chosen);
        }
    }

    @Test
    void speaksHttp11WithAClientThatDoesNotKnowAlpn() throws Exception {
        try (SSLSocket socket = connect("TLSv1.3")) {
            socket.getOutputStream()
                    .write("GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 404 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF/classes/org/wirebook/app/Config.class",
                "/META-INF/MANIFEST.MF",
                "/org/wirebook/boot/WarMain.class",
                "/assets/",
            })
    void showsNoFileThatNoServletServes(String path) {
        assertThat(SITE.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a%2Fb HTTP/1.1|400",
                "GET /a/%2e%2e/WEB-INF/web.xml HTTP/1.1|400",
                "GET /a/..;/WEB-INF/web.xml HTTP/1.1|400",
                "GET /a;b=c/d HTTP/1.1|404",
                "GET /%zz HTTP/1.1|400",
                "GET /%c0%af HTTP/1.1|400",
                "GET /../../etc/passwd HTTP/1.1|400",
                "GET /# HTTP/1.1|400",
                "GET none HTTP/1.1|400",
                "GET / HTTP/9.9|505",
                "GET / HTTP/1.1 x|400",
                "G@T / HTTP/1.1|400",
            })
    void answersABadRequestLineWithItsStatus(String lineAndStatus) throws Exception {
        String line = lineAndStatus.substring(0, lineAndStatus.indexOf('|'));
        String status = lineAndStatus.substring(lineAndStatus.indexOf('|') + 1);

        String answer = SITE.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertSane(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400", // RFC 9112 §3.2: a request without Host
        "'Host: a\r\nHost: b\r\n', 400",
        "'Host: a b\r\n', 400",
        "'Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n', 400",
        "'Host: localhost\r\nContent-Length: x\r\n', 400",
        "'Host: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n', 400",
        "'Host: localhost\r\nname : value\r\n', 400",
        "'Host: localhost\r\n folded\r\n', 400",
        "'Host: localhost\r\nno colon\r\n', 400",
    })
    void answersBadFieldsWithTheirStatus(String fields, int status) throws Exception {
        String answer = SITE.raw("GET / HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertSane(answer);
    }

    @Test
    void answersALongTargetWith414AndLongFieldsWith431() throws Exception {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        String longTarget = SITE.raw("GET /" + "a".repeat(9000) + end + "\r\n");
        String longField = SITE.raw("GET /" + end + "Long: " + "a".repeat(9000) + "\r\n\r\n");

        assertThat(longTarget).startsWith("HTTP/1.1 414 ");
        assertSane(longTarget);
        assertThat(longField).startsWith("HTTP/1.1 431 ");
        assertSane(longField);
    }

    @ParameterizedTest
    @CsvSource({"9000, 1, 414", "1, 9000, 431", "5000, 5000, 431", "1, 1, 404"})
    void answersALongHeadOverHttp2WithTheSameStatus(int target, int field, int status) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(SITE.ssl()).build();
        String origin = "https://localhost:" + SITE.httpsPort();
        var request = HttpRequest.newBuilder(URI.create(origin + "/" + "a".repeat(target)))
                .header("Long", "b".repeat(field));

        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** Has a length, cannot be mistaken for a page, closes where it says so, and names no software. */
    private static void assertSane(String answer) {
        int empty = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, empty);
        String content = answer.substring(empty + 4);

        assertThat(head)
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .contains("\r\nContent-Length: " + content.length())
                .contains("\r\nX-Content-Type-Options: nosniff")
                .contains("\r\nCache-Control: no-store")
                .contains("\r\nConnection: close")
                .doesNotContain("\r\nServer:");
        assertThat(content)
                .contains("\"status\"", "\"detail\"")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Exception");
    }

    @Test
    void drawsAPageForABrowser() throws Exception {
        String answer =
                SITE.raw("GET /a%2Fb HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .contains("\r\nContent-Type: text/html;charset=utf-8\r\n")
                .contains("<title>400 Bad Request</title>")
                .doesNotContain("<script")
                .doesNotContainIgnoringCase("jetty");
    }

    @Test
    void sendsNoContentToHead() throws Exception {
        String answer = SITE.raw("HEAD /a%2Fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsPattern("Content-Length: [1-9]")
                .endsWith("\r\n\r\n");
    }

    @Test
    void keepsTheConnectionAfterARefusalItCouldRead() throws Exception {
        String refused = "GET /a%2Fb HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String last = "GET /none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(SITE.raw(refused + last)).startsWith("HTTP/1.1 400 ").contains("HTTP/1.1 404 ");
    }

    @Test
    void ignoresHostBesideAnAbsoluteTarget() throws Exception {
        // RFC 9112 §3.2.2
        String answer = SITE.raw("GET http://localhost/none HTTP/1.1\r\nHost: elsewhere\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void namesNoSoftware() {
        assertThat(SITE.get("/none").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void answersOctetsThatAreNoHttpAtAll() throws Exception {
        String tls =
                new String(new byte[] {22, 3, 1, 0, 5, 1, 0, 0, 1, 0, 13, 10, 13, 10}, StandardCharsets.ISO_8859_1);

        assertThat(SITE.raw(tls)).startsWith("HTTP/1.1 400 ");
    }
}
