package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.experiment.ScriptedServer.answering;
import static org.wirebook.experiment.ScriptedServer.lines;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.experiment.Run.Check;

/** From an experiment to its verdict. */
class RunnerTest {

    @Test
    void sendsExactlyHostTheFieldsAsWrittenAndContentLength() {
        try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            server.run("""
                    ### Any
                    # @name any
                    PATCH {{base}}/a/../%7e?x=1&y=<2>#frag
                    accept: */*
                    X-Empty:
                    X-Twice: 1
                    x-twice: 2

                    naïve
                    tea

                    ?? status == 200
                    """);

            assertThat(server.requests())
                    .containsExactly("PATCH /a/../%7e?x=1&y=<2> HTTP/1.1\r\n" + "Host: " + server.authority() + "\r\n"
                            + "accept: */*\r\n" + "X-Empty:\r\n" + "X-Twice: 1\r\n" + "x-twice: 2\r\n"
                            + "Content-Length: 10\r\n" + "\r\n" + "naÃ¯ve\ntea");
        }
    }

    @Test
    void tellsWhatHappened() {
        try (ScriptedServer server = answering("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ntea\n")) {
            Run run = server.run("""
                    ### Any
                    # @name any
                    GET {{base}}
                    ?? status == 404
                    ?? header etag exists
                    """);

            assertThat(run.at()).isEqualTo(ScriptedServer.NOW);
            assertThat(run.failure()).isEmpty();
            assertThat(run.connections()).isEqualTo(1);
            assertThat(run.bytesOut()).isEqualTo(server.requests().get(0).length());
            assertThat(run.bytesIn()).isEqualTo(49);
            assertThat(run.checks())
                    .containsExactly(
                            new Check("any", "status == 404", true, "404"),
                            new Check("any", "header etag exists", false, ""));
            assertThat(run.holds()).isFalse();
            assertThat(run.segments()).hasSize(2);
            assertThat(run.segments().get(0).text()).startsWith("GET / HTTP/1.1\nHost: localhost");
            assertThat(run.segments().get(1).text()).isEqualTo("HTTP/1.1 404 Not Found\nContent-Length: 4\n\ntea\n");
        }
    }

    @Test
    void fillsInWhatEarlierStepsAnswered() {
        try (ScriptedServer server = answering(
                "HTTP/1.1 201 Created\r\nETag: \"v1\"\r\nLocation: /things/7\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 23\r\n\r\n{\"a\":[{\"b c\":\"tea\"},2]}",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Run run = server.run("""
                    @things = {{base}}/things
                    ### First
                    # @name make-one
                    POST {{things}}
                    ?? status == 201
                    ### Second
                    # @name second
                    # @ref make-one
                    PUT {{base}}{{makeOneResponse.headers.location}}
                    If-Match: {{makeOneResponse.headers["etag"]}}

                    {{makeOneResponse.statusCode}} {{ makeOneResponse.parsedBody.a[0]["b c"] }} {{makeOneResponse.parsedBody.a}}
                    ?? status == 200
                    """);

            assertThat(run.failure()).isEmpty();
            assertThat(server.requests().get(1))
                    .startsWith("PUT /things/7 HTTP/1.1\r\n")
                    .contains("If-Match: \"v1\"\r\n")
                    .endsWith("\r\n\r\n201 tea [{\"b c\":\"tea\"},2]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{{base}}{{oneResponse.headers.place}}, @example.org/",
        "{{base}}/{{oneResponse.headers.place}}, with space",
        "{{base}}/{{oneResponse.headers.place}}, na\u00efve",
        "{{base}}/{{oneResponse.headers.missing}}, anywhere",
        "{{base}}/{{oneResponse.parsedBody.a.b}}, anywhere",
    })
    void sendsNoRequestThatAnAnswerHasBroken(String url, String place) {
        try (ScriptedServer server =
                answering(lines("HTTP/1.1 200 OK", "Place: " + place, "Content-Length: 0", "", ""))) {
            Run run = server.run("""
                    ### One
                    # @name one
                    GET {{base}}/
                    ?? status == 200
                    ### Two
                    # @name two
                    # @ref one
                    GET URL
                    ?? status == 200
                    """.replace("URL", url));

            assertThat(run.failure()).containsPattern("turned out as|stands for nothing");
            assertThat(server.requests()).hasSize(1);
            assertThat(run.checks()).extracting(Check::step).containsExactly("one", "two");
            assertThat(run.checks()).extracting(Check::holds).containsExactly(true, false);
        }
    }

    @Test
    void sendsNoFieldThatAnAnswerHasBroken() {
        try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nPlace: Z\u00fcrich\r\nContent-Length: 0\r\n\r\n")) {
            Run run = server.run("""
                    ### One
                    # @name one
                    GET {{base}}/
                    ?? status == 200
                    ### Two
                    # @name two
                    # @ref one
                    GET {{base}}/
                    Place: {{oneResponse.headers.place}}
                    ?? status == 200
                    """);

            assertThat(run.failure()).contains("The value of Place turned out as “Zürich”");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void comparesWithWhatEarlierStepsAnswered() {
        String tagged = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedServer server = answering(tagged, tagged)) {
            Run run = server.run("""
                    ### One
                    # @name one
                    GET {{base}}/
                    ?? status == 200
                    ### Two
                    # @name two
                    # @ref one
                    GET {{base}}/
                    ?? header etag == {{oneResponse.headers.etag}}
                    ?? header etag == {{oneResponse.headers.missing}}
                    """);

            assertThat(run.checks()).extracting(Check::holds).containsExactly(true, true, false);
            assertThat(run.checks().get(2).observed()).contains("stands for nothing");
        }
    }

    @Test
    void asksBelowTheContextPath() {
        try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Experiment experiment = ExperimentFile.parse("### 1\n# @name one\nGET {{base}}?x=1#y\n?? status == 200")
                    .experiment("one")
                    .orElseThrow();
            new Runner(new WireClient(), Clock.systemUTC()).run(experiment, server.target("/wirebook"));

            assertThat(server.requests().get(0)).startsWith("GET /wirebook?x=1 HTTP/1.1\r\n");
        }
    }

    @Test
    void leavesTheContextPathByNoDotSegment() {
        try (ScriptedServer server = new ScriptedServer()) {
            Experiment experiment = ExperimentFile.parse(
                            "### 1\n# @name one\nGET {{base}}/%2e%2E/manager\n?? status == 200")
                    .experiment("one")
                    .orElseThrow();
            Run run = new Runner(new WireClient(), Clock.systemUTC()).run(experiment, server.target("/wirebook"));

            assertThat(run.failure()).contains("leads out of this book");
            assertThat(run.connections()).isZero();
        }
    }
}
