package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirebook.app.Config;
import org.wirebook.server.EmbeddedServer;
import org.wirebook.server.Listen;

/** A server that stops says so to everyone, and its successor goes on where it was. */
@Timeout(60)
class RestartTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder = Path.of("");

    private EmbeddedServer start() {
        return EmbeddedServer.start(Listen.http("127.0.0.1", 0), "", Path.of("webapp"), config(), Clock.systemUTC());
    }

    private Config config() {
        return new Config(folder, Path.of("content"), false, null, Config.Channels.DEFAULT, "");
    }

    private long publish(EmbeddedServer server, String text) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.httpPort() + "/live/restarted"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text))
                .build();
        return Long.parseLong(
                client.send(request, BodyHandlers.ofString()).body().replaceAll("\\D", ""));
    }

    @Test
    void everyoneIsToldAndGoesOnAtTheNextOneWithoutMissingAnythingUnawares() throws Exception {
        long seen;
        var first = start();
        try (var socket = new Wire(first.httpPort());
                var stream = new Wire(first.httpPort());
                var poll = new Wire(first.httpPort())) {
            seen = publish(first, "before");
            poll.write("GET /live/restarted?wait=60&after=" + seen + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            socket.open("/live/restarted?after=now");
            stream.get("/live/restarted?after=now", "Accept: text/event-stream");
            assertThat(stream.chunk()).contains("event: hello\nid: " + seen + "\n");
            socket.text();
            var closed = CompletableFuture.runAsync(first::close);

            assertThat(socket.closing()).isEqualTo("1001 The server stops. Come again.");
            assertThat(stream.chunk()).as("the last chunk").isEmpty();
            assertThat(poll.head()).startsWith("HTTP/1.1 204").contains("Event-Next: " + seen);
            closed.join();
        }
        var second = start();
        try (var stream = new Wire(second.httpPort())) {
            stream.get("/live/restarted", "Accept: text/event-stream", "Last-Event-ID: " + seen);
            assertThat(stream.chunk()).contains("event: hello\nid: " + seen + "\n");
            long next = publish(second, "after");

            assertThat(next).isGreaterThan(seen);
            String told = stream.chunk();
            while (!told.contains("\"after\"}")) {
                assertThat(told).contains("event: gap");
                told = stream.chunk();
            }
        } finally {
            second.close();
        }
    }
}
