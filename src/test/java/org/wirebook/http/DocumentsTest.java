package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.MovableClock;

class DocumentsTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));

    @RegisterExtension
    static final Demos SITE = new Demos("", CLOCK);

    private static final String JSON = "application/json";
    private static final String MERGE = "application/merge-patch+json";

    /** Somebody with a cookie of their own. */
    private static final class Visitor {
        private String cookie = "a=b";

        HttpResponse<String> send(String method, String target, String content, String... fields) {
            var request = HttpRequest.newBuilder(SITE.uri("/http/doc/" + target))
                    .method(method, content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content))
                    .header("Cookie", cookie);
            HttpResponse<String> response = SITE.send(fields.length == 0 ? request : request.headers(fields));
            response.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(line -> cookie = line.substring(0, line.indexOf(';')));
            return response;
        }

        HttpResponse<String> put(String name, String content, String... fields) {
            var all = new ArrayList<>(List.of("Content-Type", JSON));
            all.addAll(List.of(fields));
            return send("PUT", name, content, all.toArray(String[]::new));
        }

        HttpResponse<String> get(String name) {
            return send("GET", name, "");
        }
    }

    // RFC 9110 §9.3.4, §10.2.2
    @Test
    void theFirstPutCreatesTheDocumentAndSaysWhere() {
        HttpResponse<String> response = new Visitor().put("note", "{\"a\":1}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(field(response, "Location")).isEqualTo("/http/doc/note");
        assertThat(field(response, "ETag")).startsWith("\"");
        assertThat(field(response, "Set-Cookie"))
                .matches("wirebook-doc=[0-9a-f]{32}; Path=/http/doc; Max-Age=900; HttpOnly; SameSite=Lax");
    }

    // RFC 9110 §9.2.2: idempotent, so the same request leaves the same state
    @Test
    void theSamePutTwiceLeavesTheSameDocument() {
        var visitor = new Visitor();
        String tag = field(visitor.put("note", "{ \"a\": 1 }"), "ETag");
        HttpResponse<String> again = visitor.put("note", "{ \"a\": 1 }");

        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(field(again, "ETag")).isEqualTo(tag);
        assertThat(visitor.get("note").body()).isEqualTo("{ \"a\": 1 }");
    }

    @Test
    void nobodyElseSeesIt() {
        var visitor = new Visitor();
        visitor.put("note", "1");

        assertThat(visitor.get("note").statusCode()).isEqualTo(200);
        assertThat(new Visitor().get("note").statusCode()).isEqualTo(404);
    }

    @Test
    void aVisitorCannotChooseTheirOwnName() {
        var visitor = new Visitor();
        visitor.cookie = "wirebook-doc=" + "0".repeat(32);
        visitor.put("note", "1");

        assertThat(visitor.cookie).isNotEqualTo("wirebook-doc=" + "0".repeat(32));
    }

    // RFC 9111 §5.2.2.7
    @Test
    void readingRevalidates() {
        var visitor = new Visitor();
        String tag = field(visitor.put("note", "1"), "ETag");
        HttpResponse<String> response = visitor.send("GET", "note", "", "If-None-Match", tag);

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(field(visitor.get("note"), "Cache-Control")).isEqualTo("private, no-cache");
    }

    // RFC 9110 §13.1.1: the lost update
    @Test
    void anUpdateOfAnOldVersionIs412AndChangesNothing() {
        var visitor = new Visitor();
        String tag = field(visitor.put("note", "1"), "ETag");

        assertThat(visitor.put("note", "2", "If-Match", tag).statusCode()).isEqualTo(204);
        HttpResponse<String> late = visitor.put("note", "3", "If-Match", tag);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(field(late, "ETag")).isEqualTo(field(visitor.get("note"), "ETag"));
        assertThat(visitor.get("note").body()).isEqualTo("2");
    }

    // RFC 9110 §13.1.2: "*" with a safe creation
    @Test
    void ifNoneMatchStarCreatesButNeverReplaces() {
        var visitor = new Visitor();

        assertThat(visitor.put("note", "1", "If-None-Match", "*").statusCode()).isEqualTo(201);
        assertThat(visitor.put("note", "2", "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(new Visitor().put("note", "1", "If-Match", "*").statusCode()).isEqualTo(412);
    }

    // RFC 6585 §3
    @Test
    void whoAsksForItMustNameTheVersion() {
        var visitor = new Visitor();

        assertThat(visitor.put("note?require=if-match", "1").statusCode()).isEqualTo(428);
        HttpResponse<String> created = visitor.put("note?require=if-match", "1", "If-None-Match", "*");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(visitor.send("DELETE", "note?require=if-match", "").statusCode())
                .isEqualTo(428);
        assertThat(visitor.send("DELETE", "note?require=if-match", "", "If-Match", field(created, "ETag"))
                        .statusCode())
                .isEqualTo(204);
    }

    // RFC 7396, RFC 5789 §2.1, RFC 9110 §8.7
    @Test
    void aMergePatchChangesWhatItNames() {
        var visitor = new Visitor();
        visitor.put("note", "{\"a\":1,\"b\":2}");
        HttpResponse<String> response = visitor.send("PATCH", "note", "{\"b\":null,\"c\":3.10}", "Content-Type", MERGE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"a\":1,\"c\":3.10}");
        assertThat(field(response, "Content-Location")).isEqualTo("/http/doc/note");
        assertThat(field(response, "ETag")).isEqualTo(field(visitor.get("note"), "ETag"));
    }

    // RFC 6902 §5
    @Test
    void aJsonPatchWhoseTestFailsIs409AndChangesNothing() {
        var visitor = new Visitor();
        visitor.put("note", "{\"a\":1}");
        String patch = "[{\"op\":\"add\",\"path\":\"/b\",\"value\":2},{\"op\":\"test\",\"path\":\"/a\",\"value\":9}]";

        assertThat(visitor.send("PATCH", "note", patch, "Content-Type", "application/json-patch+json")
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.get("note").body()).isEqualTo("{\"a\":1}");
    }

    // RFC 9110 §13.2.2
    @Test
    void aPatchOfAnOldVersionIs412() {
        var visitor = new Visitor();
        visitor.put("note", "{}");

        assertThat(visitor.send("PATCH", "note", "{}", "Content-Type", MERGE, "If-Match", "\"old\"")
                        .statusCode())
                .isEqualTo(412);
    }

    // RFC 5789 §2.2, §3.1
    @Test
    void aPatchOfAnotherTypeIs415AndAcceptPatchSaysWhichWouldDo() {
        HttpResponse<String> response = new Visitor().send("PATCH", "note", "{}", "Content-Type", JSON);

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(field(response, "Accept-Patch"))
                .isEqualTo("application/merge-patch+json, application/json-patch+json");
        assertThat(field(new Visitor().send("OPTIONS", "note", ""), "Accept-Patch"))
                .isEqualTo("application/merge-patch+json, application/json-patch+json");
    }

    // RFC 9110 §15.5.16, §14.5, §8.4
    @Test
    void aPutThatIsNotWholeJsonIsRefused() {
        var visitor = new Visitor();
        HttpResponse<String> text = visitor.send("PUT", "note", "x", "Content-Type", "text/plain");

        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(field(text, "Accept")).isEqualTo(JSON);
        assertThat(field(visitor.put("note", "1", "Content-Encoding", "gzip"), "Accept-Encoding"))
                .isEqualTo("identity");
        assertThat(visitor.put("note", "1", "Content-Range", "bytes 0-0/2").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "NaN", "'a'", "\u0001"})
    void whatIsNotJsonIs400(String content) {
        assertThat(new Visitor().put("note", content).statusCode()).isEqualTo(400);
    }

    @Test
    void deepJsonIsRefusedNotFollowed() {
        assertThat(new Visitor()
                        .put("note", "[".repeat(2_000) + "]".repeat(2_000))
                        .statusCode())
                .isEqualTo(400);
    }

    // RFC 9110 §9.3.5, §13.2.1
    @Test
    void whatIsDeletedIsGoneAndDeletedOnceOnly() {
        var visitor = new Visitor();
        visitor.put("note", "1");

        assertThat(visitor.send("DELETE", "note", "").statusCode()).isEqualTo(204);
        assertThat(visitor.get("note").statusCode()).isEqualTo(404);
        assertThat(visitor.send("DELETE", "note", "", "If-Match", "*").statusCode())
                .isEqualTo(404);
        assertThat(visitor.send("PATCH", "note", "{}", "Content-Type", MERGE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aVisitorHasEightDocumentsOfFourKibibytesAtMost() {
        var visitor = new Visitor();
        String largest = "\"" + "x".repeat(4_094) + "\"";
        for (int i = 0; i < 8; i++) {
            assertThat(visitor.put("n" + i, largest).statusCode()).isEqualTo(201);
        }

        assertThat(visitor.put("n8", "1").statusCode()).isEqualTo(409);
        assertThat(visitor.put("n7", "1").statusCode()).isEqualTo(204);
        assertThat(visitor.put("n7", largest + " ").statusCode()).isEqualTo(413);
        assertThat(visitor.send("PATCH", "n7", "{\"a\":\"" + "\u00e9".repeat(2_000) + "\"}", "Content-Type", MERGE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send("PATCH", "n7", "{\"b\":\"" + "x".repeat(100) + "\"}", "Content-Type", MERGE)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aVisitorIsForgottenAfterAQuarterOfAnHour() {
        var visitor = new Visitor();
        visitor.put("note", "1");
        CLOCK.advance(Duration.ofMinutes(14));
        assertThat(visitor.get("note").statusCode()).isEqualTo(200);
        CLOCK.advance(Duration.ofMinutes(14));
        assertThat(visitor.get("note").statusCode()).isEqualTo(200);
        CLOCK.advance(Duration.ofMinutes(15));

        assertThat(visitor.get("note").statusCode()).isEqualTo(404);
    }

    @Test
    void aCrowdPushesOutWhoCameFirst() {
        var first = new Visitor();
        first.put("note", "1");
        for (int i = 0; i < 501; i++) {
            new Visitor().put("note", "1");
        }

        assertThat(first.get("note").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "a%2Fb", "%E4%BD%A0"})
    void aNameIsPlain(String name) {
        assertThat(new Visitor().get(name).statusCode()).isEqualTo(400);
        assertThat(new Visitor().get("x".repeat(65)).statusCode()).isEqualTo(400);
    }
}
