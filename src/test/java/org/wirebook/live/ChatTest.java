package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** Chats as clients meet them, over each transport. Every test has a room of its own. */
class ChatTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    private final String room = "chat-" + UUID.randomUUID().toString().substring(0, 8);
    private final String cookie = cookie(form("/enter", "nick=Tester"));

    /** What a client on WebSocket is told. */
    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            texts.add("closed " + code + " " + reason);
            return null;
        }

        /** The next text that contains this. */
        String next(String part) throws InterruptedException {
            while (true) {
                String next = texts.poll(20, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing came with " + part);
                }
                if (next.contains(part)) {
                    return next;
                }
            }
        }
    }

    private WebSocket open(Heard heard, String query, String... cookie) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("wirebook.v1");
        if (cookie.length > 0) {
            builder.header("Cookie", cookie[0]);
        }
        URI http = SITE.uri("/live/" + room + query);
        return builder.buildAsync(URI.create("ws" + http.toString().substring(4)), heard)
                .join();
    }

    private HttpResponse<String> post(String type, String content, String... fields) {
        var request = HttpRequest.newBuilder(SITE.uri("/live/" + room))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(content));
        return SITE.send(fields.length == 0 ? request : request.headers(fields));
    }

    /** From a browser of its own: how much one may say, counts for each. */
    private HttpResponse<String> post(String json) {
        return post("application/json", json, "Cookie", cookie);
    }

    private HttpResponse<String> form(String action, String form) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/api/chat/" + room + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String id(HttpResponse<String> answer) {
        return answer.body().replaceAll("\\D", "");
    }

    @Test
    void twoTalkOverWebSocketAndOthersFollow() throws InterruptedException {
        var ann = new Heard();
        var bob = new Heard();
        WebSocket annsSocket = open(ann, "?nick=Ann");
        WebSocket bobsSocket = open(bob, "?nick=Bob");
        annsSocket
                .sendText("{\"type\":\"say\",\"text\":\"hi Bob\",\"ref\":\"c1\"}", true)
                .join();

        assertThat(ann.next("\"ack\"")).startsWith("{\"ack\":\"c1\",\"id\":");
        assertThat(bob.next("hi Bob")).contains("\"nick\":\"Ann\"");
        bobsSocket.sendText("{\"type\":\"typing\"}", true).join();
        assertThat(ann.next("\"typing\"")).contains("\"nick\":\"Bob\"");
        bobsSocket.sendText("{\"type\":\"say\",\"text\":\"你好 👋\"}", true).join();
        assertThat(ann.next("你好 👋")).contains("\"nick\":\"Bob\"");
        assertThat(ann.next("\"count\":2")).contains("[\"Ann\",\"Bob\"]");
        assertThat(SITE.get("/live/" + room).body()).contains("hi Bob", "你好 👋");
        assertThat(SITE.get("/live/" + room + "?limit=1", "Accept", "text/event-stream")
                        .body())
                .contains("event: hello", "hi Bob");
        annsSocket.abort();
        bobsSocket.abort();
    }

    @Test
    void curlTalksInOneLine() {
        HttpResponse<String> said = post("application/json", "{\"nick\":\"Ann\",\"text\":\"hi\"}");

        assertThat(said.statusCode()).isEqualTo(201);
        assertThat(SITE.get("/live/" + room + "?after=" + (Long.parseLong(id(said)) - 1))
                        .body())
                .contains("\"text\":\"hi\"");
        assertThat(post("text/plain", "no name").statusCode()).isEqualTo(422);
        HttpResponse<String> named = SITE.send(HttpRequest.newBuilder(SITE.uri("/live/" + room + "?nick=Bob"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("plain text")));
        assertThat(named.statusCode()).isEqualTo(201);
    }

    @Test
    void aTextFrameIsTheTextWithoutTheSubprotocol() throws InterruptedException {
        var heard = new Heard();
        URI http = SITE.uri("/live/" + room + "?nick=Ann");
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(URI.create("ws" + http.toString().substring(4)), heard)
                .join();
        socket.sendText("just words", true).join();

        assertThat(heard.next("just words")).contains("\"nick\":\"Ann\"");
        socket.abort();
    }

    @Test
    void whoEnteredIsKnownByTheCookieAndDeletesTheirOwn() {
        HttpResponse<String> entered = form("/enter", "nick=Ann");
        String anns = cookie(entered);
        HttpResponse<String> said = post("text/plain", "a slip", "Cookie", anns);

        assertThat(entered.body()).contains("\"nick\" : \"Ann\"", "\"author\"");
        assertThat(SITE.get("/api/chat/" + room, "Cookie", anns).body()).isEqualTo(entered.body());
        assertThat(said.statusCode()).isEqualTo(201);
        assertThat(post("{\"type\":\"delete\",\"id\":" + id(said) + "}").statusCode())
                .isEqualTo(403);
        assertThat(post("application/json", "{\"type\":\"delete\",\"id\":" + id(said) + "}", "Cookie", anns)
                        .statusCode())
                .isEqualTo(201);
        assertThat(SITE.get("/live/" + room).body()).doesNotContain("a slip").contains("\"deleted\"");
    }

    @Test
    void aModeratorShowsTheToken() {
        String id = id(post("{\"nick\":\"Ann\",\"text\":\"rude\"}"));
        String author = SITE.get("/live/" + room).body().replaceAll("(?s).*\"author\":\"([0-9a-z]+)\".*", "$1");
        String token = "Bearer " + Site.MODERATOR_TOKEN;
        String delete = "{\"type\":\"delete\",\"id\":" + id + "}";
        String mute = "{\"type\":\"mute\",\"author\":\"" + author + "\",\"seconds\":60}";

        assertThat(post("application/json", delete, "Authorization", token + "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("application/json", delete, "Cookie", cookie, "Authorization", token)
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("application/json", mute, "Cookie", cookie, "Authorization", token)
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("{\"nick\":\"Ann\",\"text\":\"rude again\"}").body()).contains("muted you");
    }

    @Test
    void aRetryIsHarmless() {
        String message = "{\"nick\":\"Ann\",\"text\":\"once\",\"ref\":\"r1\"}";
        String first = post(message).body();

        assertThat(post(message).body()).isEqualTo(first);
        assertThat(SITE.get("/live/" + room).body().split("once", -1)).hasSize(2);
    }

    @Test
    void whoTalksTooFastIsToldToWait() {
        HttpResponse<String> answer = post("text/plain", "message 0", "Cookie", cookie);
        for (int i = 1; i < 100 && answer.statusCode() == 201; i++) {
            answer = post("text/plain", "message " + i, "Cookie", cookie);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void whoKeepsTalkingTooFastIsClosedWithTheReason() throws InterruptedException {
        var heard = new Heard();
        WebSocket socket = open(heard, "", cookie(form("/enter", "nick=Ann")));
        for (int i = 0; i < 60; i++) {
            Object unused = socket.sendText("{\"type\":\"say\",\"text\":\"message " + i + "\"}", true)
                    .handle((sent, failure) -> sent) // the last ones fail, for the server has closed
                    .join();
        }

        assertThat(heard.next("\"refused\"")).contains("\"status\":429");
        assertThat(heard.next("closed")).isEqualTo("closed 1008 Refused too often: 429");
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThat(post("{").statusCode()).isEqualTo(400);
        assertThat(post("17").statusCode()).isEqualTo(400);
        assertThat(post("{\"nick\":\"Ann\"}").statusCode()).isEqualTo(400);
        assertThat(post("{\"nick\":\"Ann\",\"text\":17}").statusCode()).isEqualTo(400);
        assertThat(post("{\"type\":\"shout\",\"nick\":\"Ann\"}").statusCode()).isEqualTo(400);
        assertThat(post("{\"type\":\"delete\",\"id\":1.5}").statusCode()).isEqualTo(400);
    }

    @Test
    void whatTheRulesForbidIsRefused() {
        assertThat(post("{\"nick\":\"A\\u202e\",\"text\":\"hi\"}").statusCode()).isEqualTo(422);
        assertThat(post("{\"nick\":\"Ann\",\"text\":\"\"}").statusCode()).isEqualTo(422);
        assertThat(post("{\"nick\":\"Ann\",\"text\":\"" + "a".repeat(2_001) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("text/plain", "hi", "Origin", "https://other.example").statusCode())
                .isEqualTo(403);
        assertThat(form("/shout", "nick=Ann").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/api/chat/lobby").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/api/chat/" + room + "/enter").statusCode()).isEqualTo(405);
    }

    @Test
    void aFormSaysSomethingAndShowsThePage() {
        HttpResponse<String> answer = form("/say", "nick=%E7%8E%8B&text=%E4%BD%A0%E5%A5%BD&language=zh");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/wirebook/zh/lab/chat?room=" + room + "#chat-form");
        assertThat(SITE.get("/live/" + room).body()).contains("\"nick\":\"王\"", "\"text\":\"你好\"");
    }

    @Test
    void nothingTellsWhereSomebodyIs() {
        post("{\"nick\":\"Ann\",\"text\":\"hi\"}");

        assertThat(SITE.get("/live/" + room).body()).doesNotContain("127.0.0.1").doesNotContain("0:0:0:1");
    }
}
