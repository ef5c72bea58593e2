package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.experiment.ScriptedServer.answering;
import static org.wirebook.experiment.ScriptedServer.lines;

import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a redirect leads and what is asked there (Fetch, HTTP-redirect fetch; RFC 9110 §15.4). */
class RedirectTest {

    private static final String TEA = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea";

    @ParameterizedTest
    @CsvSource({
        "301, POST, GET",
        "302, POST, GET",
        "303, POST, GET",
        "303, PUT, GET",
        "303, DELETE, GET",
        "301, PUT, PUT",
        "302, PATCH, PATCH",
        "307, POST, POST",
        "308, POST, POST",
    })
    void theStatusDecidesWhetherMethodAndContentStay(int status, String method, String then) {
        try (ScriptedServer server = answering(redirect(status, "/there"), TEA)) {
            Run run = server.run(request(method, "Content-Type: text/plain\nX-Tea: 1\n\noolong\n"));

            String second = server.requests().get(1);
            assertThat(run.failure()).isEmpty();
            assertThat(second).startsWith(then + " /there HTTP/1.1\r\n").contains("X-Tea: 1");
            boolean stays = then.equals(method);
            assertThat(second.contains("Content-Type: text/plain\r\n")).isEqualTo(stays);
            assertThat(second.contains("Content-Length: 6\r\n")).isEqualTo(stays);
            assertThat(second.endsWith("\r\n\r\noolong")).isEqualTo(stays);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void headStaysHead(int status) {
        try (ScriptedServer server =
                answering(redirect(status, "/there"), "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n")) {
            server.run(request("HEAD", ""));

            assertThat(server.requests().get(1)).startsWith("HEAD /there ");
        }
    }

    @Test
    void everyHopIsShownAndTheLastAnswerIsChecked() {
        try (ScriptedServer server = answering(redirect(302, "/b"), redirect(302, "/c"), TEA)) {
            Run run = server.run(request("GET", ""));

            assertThat(run.segments()).hasSize(6);
            assertThat(run.segments().get(5).marks()).isNotEmpty();
            assertThat(run.segments().get(1).marks()).isEmpty();
            assertThat(run.checks().get(0).observed()).isEqualTo("200");
        }
    }

    @Test
    void aStepMayLookAtTheRedirectItself() {
        try (ScriptedServer server = answering(redirect(302, "http://example.org/"))) {
            Run run = server.run("### 1\n# @name one\n# @no-redirect\nGET {{base}}/\n?? status == 302");

            assertThat(run.holds()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\nLocation: /there\r\n\r\n",
                "HTTP/1.1 300 Multiple Choices\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 201 Created\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n",
            })
    void otherAnswersLeadNowhere(String answer) {
        try (ScriptedServer server = answering(answer)) {
            Run run = server.run(request("GET", ""));

            assertThat(run.failure()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/there          | /there",
                "there?y=2       | /a/there?y=2",
                "../there        | /there",
                "../../../there  | /there",
                "./              | /a/",
                ".               | /a/",
                "x/./../y/..     | /a/",
                "?y=2            | /a/b?y=2",
                "#only           | /a/b?x=1",
                "/there#part     | /there",
                "/a//b/%2e%2e/c  | /a//b/%2e%2e/c",
                "//AUTHORITY/t   | /t",
                "http://AUTHORITY/t   | /t",
                "HTTP://AUTHORITY?q   | /?q",
            })
    void theLocationIsAReferenceSeenFromWhereTheRequestWent(String location, String target) {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send(redirect(302, location.replace("AUTHORITY", "LocalHost:" + client.localPort())));
            client.request();
            client.send(TEA);
            client.awaitEnd();
        })) {
            Run run = server.run("### 1\n# @name one\nGET {{base}}/a/b?x=1\n?? status == 200");

            assertThat(run.failure()).isEmpty();
            assertThat(server.requests().get(1)).startsWith("GET " + target + " HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "//example.org/",
                "https://AUTHORITY/",
                "http://user@AUTHORITY/",
                "http://localhost/",
                "http://127.0.0.1:1/",
                "mailto:tea@example.org",
                "javascript:alert(1)",
                "http:/there",
                "/with space",
                "/\u00fc",
            })
    void noRunLeavesItsServer(String location) {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send(redirect(302, location.replace("AUTHORITY", "localhost:" + client.localPort())));
            client.awaitEnd();
        })) {
            Run run = server.run(request("GET", ""));

            assertThat(run.failure()).contains("redirect");
            assertThat(run.segments()).hasSize(2);
            assertThat(run.holds()).isFalse();
        }
    }

    @Test
    void noRunLeavesItsContextPath() {
        try (ScriptedServer server = answering(redirect(302, "/wirebook/../manager/html"))) {
            Experiment experiment =
                    ExperimentFile.parse(request("GET", "")).experiment("one").orElseThrow();
            Run run = new Runner(new WireClient(), Clock.systemUTC()).run(experiment, server.target("/wirebook"));

            assertThat(server.requests().get(0)).startsWith("GET /wirebook/ HTTP/1.1\r\n");
            assertThat(run.failure()).contains("away from this server");
        }
    }

    @Test
    void aCircleEndsAfterTwentyHops() {
        String[] circle = new String[21];
        Arrays.fill(circle, redirect(302, "/"));
        try (ScriptedServer server = answering(circle)) {
            Run run = server.run(request("GET", ""));

            assertThat(run.failure()).isEqualTo("More than 20 redirects; the run stops here.");
            assertThat(server.requests()).hasSize(21);
            assertThat(run.segments()).hasSize(42);
        }
    }

    private static String redirect(int status, String location) {
        return lines("HTTP/1.1 " + status + " Go", "Location: " + location, "Content-Length: 0", "", "");
    }

    private static String request(String method, String rest) {
        return "### 1\n# @name one\n" + method + " {{base}}/\n" + rest + "\n?? status exists\n";
    }
}
