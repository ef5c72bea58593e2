package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.json;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DelayTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    @Test
    void theAnswerComesAfterTheDelay() {
        long begun = System.nanoTime();
        HttpResponse<String> response = SITE.get("/http/delay/0.2");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void itEchoesTheRequestThatWaited() {
        JsonNode json = json(SITE.send(
                HttpRequest.newBuilder(SITE.uri("/http/delay/0.05?a=1")).PUT(BodyPublishers.ofString("late"))));

        assertThat(json.get("method").asString()).isEqualTo("PUT");
        assertThat(json.get("data").asString()).isEqualTo("late");
        assertThat(json.at("/args/a").asString()).isEqualTo("1");
    }

    @Test
    void moreRequestsWaitThanThereAreThreads() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(SITE.uri("/http/delay/1")).build();
        long begun = System.nanoTime();

        var answers = Stream.generate(() -> client.sendAsync(request, BodyHandlers.discarding()))
                .limit(500)
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        // The server's pool has 200 threads: if each waiting request held one, the last third would take 3 s.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10.001", "11", "x", "1e1", "0x1", "NaN", "1.2345", "1."})
    void aDelayIsTenSecondsAtMost(String seconds) {
        HttpResponse<String> response = SITE.get("/http/delay/" + seconds);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("from 0 to 10");
    }

    @Test
    void whatWaitsIsSmall() {
        assertThat(SITE.send(HttpRequest.newBuilder(SITE.uri("/http/delay/1"))
                                .POST(BodyPublishers.ofString("x".repeat(8_193))))
                        .statusCode())
                .isEqualTo(413);
    }
}
