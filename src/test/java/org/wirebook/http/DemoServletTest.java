package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every endpoint. */
class DemoServletTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static HttpResponse<String> send(String method, String path) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri(path)).method(method, BodyPublishers.noBody()));
    }

    static List<Endpoint> endpoints() {
        try (var later = new Later()) {
            List<Endpoint> endpoints = new ArrayList<>(new Endpoints(Clock.systemUTC(), new Random(), later).all());
            endpoints.add(Endpoints.openApi(endpoints));
            return endpoints;
        }
    }

    // RFC 9110 §15.5.6, §10.2.1
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /http/get      | GET, HEAD, OPTIONS",
                "GET    | /http/post     | POST, OPTIONS",
                "HEAD   | /http/delete   | DELETE, OPTIONS",
                "PUT    | /http/cache/60 | GET, HEAD, OPTIONS",
                "QUERY  | /http/uuid     | GET, HEAD, OPTIONS"
            })
    void aKnownMethodThatIsNotAllowedHereIs405WithAllow(String method, String path, String allow) {
        HttpResponse<String> response = send(method, path);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(field(response, "Allow")).isEqualTo(allow);
    }

    // RFC 9110 §9.3.8
    @Test
    void traceIsRefusedSoThatNoSecretIsEchoed() throws IOException {
        assertThat(SITE.raw(request("TRACE /http/get", "Cookie: secret=1")))
                .startsWith("HTTP/1.1 405 ")
                .doesNotContain("secret");
    }

    // RFC 9110 §15.6.2; methods are case-sensitive (§9.1)
    @ParameterizedTest
    @ValueSource(strings = {"BREW", "get", "PROPFIND", "X"})
    void anUnknownMethodIs501Everywhere(String method) throws IOException {
        for (String path : new String[] {"/http/get", "/http/anything", "/http/status/200", "/http/no-such"}) {
            assertThat(SITE.raw(request(method + " " + path))).startsWith("HTTP/1.1 501 ");
        }
    }

    // RFC 9110 §9.3.7, §15.3.5
    @Test
    void optionsTellsTheMethodsWithoutContent() throws IOException {
        String answer = SITE.raw(request("OPTIONS /http/anything"));

        assertThat(answer)
                .startsWith("HTTP/1.1 204 ")
                .contains("\r\nAllow: GET, HEAD, POST, PUT, PATCH, DELETE, QUERY, OPTIONS\r\n")
                .doesNotContain("Content-Length")
                .endsWith("\r\n\r\n");
    }

    @Test
    void everyEndpointAnswersOptionsWithItsMethods() {
        for (Endpoint endpoint : endpoints()) {
            HttpResponse<String> response = send("OPTIONS", "/http" + endpoint.example());

            assertThat(response.statusCode()).as(endpoint.example()).isEqualTo(204);
            assertThat(field(response, "Allow")).isEqualTo(endpoint.allow());
        }
    }

    @Test
    void theExampleOfEveryEndpointIsAnsweredByIt() {
        for (Endpoint endpoint : endpoints()) {
            String path = endpoint.example().replaceFirst("\\?.*", "");

            assertThat(endpoint.path().match(PathTemplate.segmentsOf(path)))
                    .as(endpoint.example())
                    .isPresent();
            HttpResponse<String> response = send(endpoint.methods().get(0), "/http" + endpoint.example());
            assertThat(response.statusCode()).as(endpoint.example()).isNotIn(400, 405, 500, 501);
            assertThat(response.body()).as(endpoint.example()).doesNotContain("No endpoint has this path");
        }
    }

    // RFC 9110 §9.3.2: the fields of GET, and no content
    @Test
    void headHasTheFieldsOfGetAndNoContent() {
        for (Endpoint endpoint : endpoints()) {
            boolean tossesACoin = endpoint.path().toString().equals("/unstable");
            if (endpoint.allows("GET") && !tossesACoin) {
                HttpResponse<String> get = send("GET", "/http" + endpoint.example());
                HttpResponse<String> head = send("HEAD", "/http" + endpoint.example());

                assertThat(head.statusCode()).as(endpoint.example()).isEqualTo(get.statusCode());
                assertThat(head.body()).as(endpoint.example()).isEmpty();
                assertThat(head.headers().map().keySet())
                        .as(endpoint.example())
                        .isEqualTo(get.headers().map().keySet());
            }
        }
    }

    @Test
    void anUnknownPathIs404AndNamesWhatIsNear() {
        assertThat(SITE.get("/http/no-such").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/http/").statusCode()).isEqualTo(404);
        HttpResponse<String> near = SITE.get("/http/redirect");
        assertThat(near.statusCode()).isEqualTo(404);
        assertThat(near.body()).contains("/http/redirect/{n}");
    }

    // RFC 9110 §15.4.9
    @Test
    void anAddressWithASlashTooManyIsMovedPermanently() {
        HttpResponse<String> response = SITE.get("/http/get/?a=1");

        assertThat(response.statusCode()).isEqualTo(308);
        assertThat(field(response, "Location")).isEqualTo("/http/get?a=1");
    }

    /** The variables of a path are its parameters, and all of them have a range or a meaning. */
    @Test
    void everyVariableOfAPathIsAParameter() {
        for (Endpoint endpoint : endpoints()) {
            for (String segment : endpoint.path().segments()) {
                if (segment.startsWith("{")) {
                    String name = segment.replaceAll("[{}.]", "");
                    assertThat(endpoint.parameters())
                            .as(endpoint.path().toString())
                            .anyMatch(parameter -> parameter.name().equals(name));
                }
            }
        }
    }

    // RFC 9110 §6.6.1, §5.6.7
    @Test
    void everyAnswerHasADateInThePreferredForm() {
        assertThat(field(SITE.get("/http/get"), "Date"))
                .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    }

    // RFC 9457 §3
    @Test
    void aProblemSaysInJsonWhatToDo() {
        HttpResponse<String> response = SITE.get("/http/bytes/many");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(field(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("\"status\" : 400").contains("n must be a whole number from 0 to 1048576");
    }
}
