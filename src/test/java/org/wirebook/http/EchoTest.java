package org.wirebook.http;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;
import static org.wirebook.http.Answers.keptAlive;
import static org.wirebook.http.Answers.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EchoTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static HttpResponse<String> send(String method, String path, String type, String content) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri(path))
                .method(method, ofString(content))
                .header("Content-Type", type));
    }

    @Test
    void aGetIsEchoedWithArgumentsFieldsOriginAndAddress() {
        HttpResponse<String> response = SITE.get("/http/get?a=1", "x-test", "yes");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(field(response, "Content-Type")).isEqualTo("application/json");
        JsonNode json = json(response);
        assertThat(json.propertyNames()).containsExactly("args", "headers", "origin", "url");
        assertThat(json.at("/args/a").asString()).isEqualTo("1");
        assertThat(json.at("/headers/x-test").asString()).isEqualTo("yes");
        assertThat(json.at("/origin").asString()).isEqualTo("127.0.0.1");
        assertThat(json.at("/url").asString())
                .isEqualTo(SITE.uri("/http/get?a=1").toString());
    }

    @Test
    void anArgumentThatCameOnceIsAStringAndARepeatedOneAnArray() {
        JsonNode args = json(SITE.get("/http/get?a=1&b=2&a=3")).get("args");

        assertThat(args.toString()).isEqualTo("{\"a\":[\"1\",\"3\"],\"b\":\"2\"}");
    }

    // URL Standard, application/x-www-form-urlencoded parsing
    @Test
    void inArgumentsAPlusIsASpaceAndEscapesAreUtf8() {
        JsonNode args = json(SITE.get("/http/get?a+b=%E4%BD%A0+%2B%25&empty&=nameless&&x=="))
                .get("args");

        assertThat(args.toString()).isEqualTo("{\"a b\":\"你 +%\",\"empty\":\"\",\"\":\"nameless\",\"x\":\"=\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "a=%g1", "a=%FF", "%C3=1", "a=%E4%BD"})
    void aMalformedEscapeInTheQueryIs400WithWhatToDo(String query) throws IOException {
        String answer = SITE.raw(request("GET /http/get?" + query));

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .containsAnyOf("%25", "UTF-8");
    }

    // RFC 9110 §5.1: names are case-insensitive; containers and HTTP/2 do not keep how they were sent
    @Test
    void namesOfKnownFieldsHaveTheSpellingOfTheStandard() throws IOException {
        String answer = SITE.raw(request("GET /http/headers", "iF-nOnE-mAtCh: *", "te: trailers", "shoe-size: 43"));

        assertThat(answer).contains("\"Host\"", "\"If-None-Match\"", "\"TE\"", "\"shoe-size\"");
    }

    // RFC 9110 §5.3
    @Test
    void fieldLinesOfOneNameAreJoinedByCommas() throws IOException {
        String answer = SITE.raw(request("GET /http/headers", "x-a: 1", "x-b: b", "X-A: 2"));

        assertThat(answer).contains("\"x-a\" : \"1, 2\"").contains("\"x-b\" : \"b\"");
    }

    // RFC 9113 §8.2.3
    @Test
    void cookieLinesAreJoinedBySemicolons() throws IOException {
        String answer = SITE.raw(request("GET /http/headers", "Cookie: a=1", "Cookie: b=2"));

        assertThat(answer).contains("\"Cookie\" : \"a=1; b=2\"");
    }

    @Test
    void anythingEchoesMethodTargetAndProtocolAsReceived() throws IOException {
        String answer = SITE.raw(request("PATCH /http/anything/a%20b/c?x=%41&y", "Content-Length: 2") + "hi");

        assertThat(answer)
                .contains("\"method\" : \"PATCH\"")
                .contains("\"target\" : \"/http/anything/a%20b/c?x=%41&y\"")
                .contains("\"protocol\" : \"HTTP/1.1\"")
                .contains("\"url\" : \"http://localhost/http/anything/a%20b/c?x=%41&y\"")
                .contains("\"data\" : \"hi\"");
    }

    @Test
    void contentThatIsJsonIsEchoedAsTextAndAsJson() {
        JsonNode json = json(send("POST", "/http/post", "application/json", "{\"a\":[1,null,\"x\"]}"));

        assertThat(json.get("data").asString()).isEqualTo("{\"a\":[1,null,\"x\"]}");
        assertThat(json.get("json").toString()).isEqualTo("{\"a\":[1,null,\"x\"]}");
        assertThat(json.get("form").toString()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}x", "[1,]", "nul"})
    void contentThatIsNotJsonHasNullForJson(String content) {
        JsonNode json = json(send("PUT", "/http/put", "application/json", content));

        assertThat(json.get("json").isNull()).isTrue();
        assertThat(json.get("data").asString()).isEqualTo(content);
    }

    @Test
    void jsonNestedTooDeeplyIsNotParsed() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        JsonNode json = json(send("POST", "/http/post", "application/json", deep));

        assertThat(json.get("json").isNull()).isTrue();
    }

    @Test
    void aFormIsEchoedAsNamesAndValues() {
        JsonNode json = json(send("POST", "/http/post", "application/x-www-form-urlencoded", "a=1&b=%26+&a=2"));

        assertThat(json.get("form").toString()).isEqualTo("{\"a\":[\"1\",\"2\"],\"b\":\"& \"}");
        assertThat(json.get("data").asString()).isEmpty();
    }

    @Test
    void aFormWithAMalformedEscapeIs400() {
        assertThat(send("POST", "/http/post", "application/x-www-form-urlencoded", "a=%x")
                        .statusCode())
                .isEqualTo(400);
    }

    // RFC 2397
    @Test
    void contentThatIsNotUtf8IsEchoedAsADataUrl() {
        JsonNode json = json(SITE.send(HttpRequest.newBuilder(SITE.uri("/http/delete"))
                .method("DELETE", ofByteArray(new byte[] {(byte) 0xFF, 0}))));

        assertThat(json.get("data").asString()).isEqualTo("data:application/octet-stream;base64,/wA=");
    }

    // RFC 9110 §15.5.14
    @Test
    void contentOfAMebibyteIsEchoedAndOneOctetMoreIs413() {
        HttpResponse<String> most = send("POST", "/http/post", "text/plain", "x".repeat(1 << 20));
        HttpResponse<String> more = send("POST", "/http/post", "text/plain", "x".repeat((1 << 20) + 1));

        assertThat(json(most).get("data").asString()).hasSize(1 << 20);
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains("1048576");
    }

    @Test
    void contentWithoutALengthIsCountedWhileItIsRead() {
        var chunked = ofInputStream(() -> new ByteArrayInputStream(new byte[(1 << 20) + 1]));

        assertThat(SITE.send(HttpRequest.newBuilder(SITE.uri("/http/post")).POST(chunked))
                        .statusCode())
                .isEqualTo(413);
    }

    // RFC 9110 §10.1.1: a server may answer at once, and then the content is never sent
    @Test
    void contentThatIsTooLargeIsRefusedBeforeItIsSentWhenTheClientAsks() throws IOException {
        String answer = SITE.raw(request("POST /http/post", "Content-Length: 99999999", "Expect: 100-continue"));

        assertThat(answer).startsWith("HTTP/1.1 413 ").doesNotContain("100 Continue");
    }

    @Test
    void chunksThatAreMalformedAre400AndTheEndOfTheConnection() throws IOException {
        String answer = SITE.raw(keptAlive("POST /http/post", "Transfer-Encoding: chunked") + "zz\r\nabc\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void whatIsEchoedIsNotStored() {
        assertThat(field(SITE.get("/http/get"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsEchoedCannotActInTheSitesName() {
        HttpResponse<String> response = SITE.get("/http/anything?%3Cscript%3E");

        assertThat(field(response, "Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(field(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theUserAgentIsEchoedAndEmptyIfThereIsNone() throws IOException {
        assertThat(json(SITE.get("/http/user-agent", "User-Agent", "test/1"))
                        .get("user-agent")
                        .asString())
                .isEqualTo("test/1");
        assertThat(SITE.raw(request("GET /http/user-agent"))).contains("\"user-agent\" : \"\"");
    }

    @Test
    void eachUuidIsAnother() {
        String one = json(SITE.get("/http/uuid")).get("uuid").asString();
        String other = json(SITE.get("/http/uuid")).get("uuid").asString();

        assertThat(one).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").isNotEqualTo(other);
    }

    // RFC 10008: the content of QUERY is the question, so it has to say what it is
    @Test
    void aQueryWithoutContentTypeIs400() throws IOException {
        String query = "QUERY /http/anything";

        assertThat(SITE.raw(request(query, "Content-Length: 1") + "x")).startsWith("HTTP/1.1 400 ");
        assertThat(SITE.raw(request(query, "Content-Length: 1", "Content-Type: text/plain") + "x"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"method\" : \"QUERY\"");
    }
}
