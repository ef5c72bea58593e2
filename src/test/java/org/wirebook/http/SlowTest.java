package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;
import static org.wirebook.http.Answers.keptAlive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SlowTest {

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
    void whoWaitsHoldsNoThread() throws IOException {
        var waiting = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) { // the server has 200 threads
                var socket = new Socket(InetAddress.getLoopbackAddress(), SITE.port());
                waiting.add(socket);
                socket.getOutputStream().write(keptAlive("GET /http/delay/9").getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(SITE.get("/http/get").statusCode()).isEqualTo(200);
            for (Socket socket : waiting) {
                assertThat(socket.getInputStream().available())
                        .as("still waits")
                        .isZero();
            }
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
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

    @Test
    void drippingSpreadsTheContentOverTheDuration() {
        long begun = System.nanoTime();
        HttpResponse<String> response = SITE.get("/http/drip?numbytes=5&duration=0.25&delay=0.1&code=202");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(field(response, "Content-Length")).isEqualTo("5");
        assertThat(response.body()).isEqualTo("*****");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void drippingManyOctetsSendsThemInAHundredPieces() {
        assertThat(SITE.get("/http/drip?numbytes=10240&duration=0.1").body()).isEqualTo("*".repeat(10_240));
        assertThat(SITE.get("/http/drip?numbytes=101&duration=0").body()).hasSize(101);
    }

    // RFC 9110 §9.3.2
    @Test
    void headOfADripComesAtOnce() {
        HttpResponse<String> response = SITE.send(HttpRequest.newBuilder(SITE.uri("/http/drip?duration=10&delay=10"))
                .method("HEAD", BodyPublishers.noBody()));

        assertThat(field(response, "Content-Length")).isEqualTo("10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numbytes=0",
                "numbytes=10241",
                "numbytes=x",
                "duration=11",
                "duration=-1",
                "delay=11",
                "code=100",
                "code=204",
                "code=304"
            })
    void whatCannotDripIs400(String query) {
        assertThat(SITE.get("/http/drip?" + query).statusCode()).isEqualTo(400);
    }
}
