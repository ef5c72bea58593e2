package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.keptAlive;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML §9.2, Server-sent events. */
class EventStreamTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    // HTML §9.2.5: fields, and an empty line after each event
    @Test
    void everyEventHasAnIdAndTheFirstSaysWhenToComeBack() {
        HttpResponse<String> response = SITE.get("/http/sse?count=2&duration=0&retry=50");

        assertThat(field(response, "Content-Type")).isEqualTo("text/event-stream");
        assertThat(field(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body())
                .matches("retry: 50\nid: 1\ndata: \\{\"event\":1,\"of\":2}\n\nid: 2\ndata: \\{[^\n]*}\n\n");
    }

    @Test
    void everyEventIsSentWhenItsTimeComes() throws IOException {
        long begun = System.nanoTime();
        String answer =
                SITE.raw(keptAlive("GET /http/sse?count=3&duration=0.3&delay=0.1") + request("GET /http/status/204"));

        assertThat(answer.split("id: ")).hasSize(4);
        assertThat(answer).contains("\r\nTransfer-Encoding: chunked\r\n").contains("\r\n0\r\n\r\nHTTP/1.1 204 ");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    // HTML §9.2.4: the Last-Event-ID header
    @Test
    void aClientThatComesBackGoesOnAfterTheEventItSaw() {
        assertThat(SITE.get("/http/sse?count=3&duration=0", "Last-Event-ID", "2")
                        .body())
                .contains("id: 3\n")
                .doesNotContain("id: 2\n");
    }

    // HTML §9.2: "a client can be told to stop reconnecting using the HTTP 204 No Content response code"
    @Test
    void aClientThatHasSeenAllIsToldToStop() {
        assertThat(SITE.get("/http/sse?count=3&duration=0", "Last-Event-ID", "3")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999", "\u0661"})
    void anIdThatIsNotOursBeginsAnew(String id) throws IOException {
        assertThat(SITE.raw(request("GET /http/sse?count=1&duration=0", "Last-Event-ID: " + id)))
                .contains("id: 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=0", "count=101", "duration=11", "delay=11", "retry=-1", "retry=60001"})
    void whatIsOutOfRangeIs400(String query) {
        assertThat(SITE.get("/http/sse?" + query).statusCode()).isEqualTo(400);
    }
}
