package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wirebook.experiment.ScriptedServer.answering;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.experiment.Run.Check;

/** Asking more of the last answer than its experiment claims. */
class ObservationTest {

    private static final String SOURCE = """
            @doc = {{base}}/doc

            ### The first answer
            # @name first
            GET {{doc}}

            ?? status == 200

            ### It has not changed
            # @name again
            # @ref first
            # @no-redirect
            POST {{doc}}?from={{firstResponse.parsedBody.from[0]}}&n={{firstResponse.statusCode}}
            If-None-Match: {{firstResponse.headers.etag}}
            Origin: {{base}}

            a body

            ?? status == 304
            """;

    private static final String FIRST = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Type: application/json\r\n"
            + "Content-Length: 12\r\n\r\n{\"from\":[7]}";
    private static final String SECOND = "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n";

    private static final String BASE = "http://a.example";

    private static final Experiment AGAIN =
            ExperimentFile.parse(SOURCE).experiment("again").orElseThrow();

    private static Observation observe(ScriptedServer server, String... conditions) {
        return new Runner(new WireClient(), Clock.fixed(ScriptedServer.NOW, ZoneOffset.UTC))
                .observe(AGAIN, List.of(conditions), server.target());
    }

    @Test
    void looksAtTheLastAnswer() {
        try (ScriptedServer server = answering(FIRST, SECOND)) {
            Observation seen = observe(server, "status == 200", "status == 304", "header ETag exists");

            assertThat(seen.outcomes())
                    .containsExactly(
                            new Check("again", "status == 200", false, "304"),
                            new Check("again", "status == 304", true, "304"),
                            new Check("again", "header ETag exists", true, "\"v1\""));
            assertThat(seen.holds()).containsExactly(false, true, true);
        }
    }

    /** Asking is not claiming: what does not hold leaves the verdict as it was. */
    @Test
    void theRunKeepsItsOwnVerdict() {
        try (ScriptedServer server = answering(FIRST, SECOND)) {
            Run run = observe(server, "status == 200").run();

            assertThat(run.holds()).isTrue();
            assertThat(run.checks()).extracting(Check::source).containsExactly("status == 200", "status == 304");
            assertThat(run.checks()).extracting(Check::step).containsExactly("first", "again");
        }
    }

    @Test
    void aConditionMayCompareWithAnEarlierAnswer() {
        try (ScriptedServer server = answering(FIRST, SECOND)) {
            assertThat(observe(
                                    server,
                                    "header etag == {{firstResponse.headers.etag}}",
                                    "status == {{firstResponse.statusCode}}")
                            .holds())
                    .containsExactly(true, false);
        }
    }

    @Test
    void nothingHoldsOfAnAnswerThatNeverCame() {
        try (ScriptedServer server = answering(FIRST, "no answer\r\n\r\n")) {
            Observation seen = observe(server, "status == 200", "status isFalse");

            assertThat(seen.run().failure()).isNotEmpty();
            assertThat(seen.holds()).containsExactly(false, false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "weather == fine",
                "status",
                "status is 304",
                "status == three",
                "header etag == {{nothing}}",
                "header etag == {{againResponse.headers.etag}}",
                "status == 304\n?? status == 200",
                "status == 304\r\n### Another",
                "body includes \u0001",
                "js response.body.x == 1"
            })
    void whatCouldNotStandInAFileCannotBeAsked(String condition) {
        assertThatExceptionOfType(ExperimentSyntaxException.class)
                .isThrownBy(() -> AGAIN.condition(condition))
                .satisfies(refused -> assertThat(refused.problems()).isNotEmpty());
    }

    @Test
    void aConditionIsReadAsALineOfTheFile() {
        Assertion asked = AGAIN.condition(" js response.parsedBody.a[0] >= 3 ");

        assertThat(asked.subject()).isEqualTo(Assertion.Subject.JS);
        assertThat(asked.source()).isEqualTo("js response.parsedBody.a[0] >= 3");
    }

    @Test
    void itsRequestsAreShownWithoutWhatTheyProve() {
        assertThat(AGAIN.requests(BASE, (part, number) -> "<" + part + " of " + number + ">"))
                .containsExactly("GET /doc\n", """
                        POST /doc?from=<from[0] of 1>&n=<status of 1>
                        If-None-Match: <etag of 1>
                        Origin: http://a.example

                        a body
                        """);
    }

    @Test
    void aLongVariableIsShownByItsName() {
        Experiment padded = ExperimentFile.parse("""
                        @ten = aaaaaaaaaa
                        @hundred = {{ten}}{{ten}}{{ten}}{{ten}}{{ten}}{{ten}}{{ten}}{{ten}}{{ten}}{{ten}}
                        @address = {{base}}/one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve

                        ### A
                        # @name a
                        GET {{address}}?x={{hundred}}{{hundred}}{{ten}}

                        ?? status == 200
                        """).experiment("a").orElseThrow();

        assertThat(padded.requests(BASE, (part, number) -> ""))
                .containsExactly("GET /one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve"
                        + "?x={{hundred}}{{hundred}}aaaaaaaaaa\n");
    }

    @Test
    void aRequestForTheRootHasAPath() {
        Experiment root = ExperimentFile.parse("### A\n# @name a\nGET {{base}}?x=1\n\n?? status == 200\n")
                .experiment("a")
                .orElseThrow();

        assertThat(root.requests(BASE, (part, number) -> "")).containsExactly("GET /?x=1\n");
    }
}
