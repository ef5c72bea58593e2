package org.wirebook.http;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests write and read. */
final class Answers {

    private Answers() {}

    /** The octets of a request without content, after whose answer the server closes. */
    static String request(String methodAndTarget, String... fieldLines) {
        return lines(methodAndTarget + " HTTP/1.1", "Host: localhost", "Connection: close") + lines(fieldLines)
                + "\r\n";
    }

    /** The octets of a request without content, after whose answer the connection stays open. */
    static String keptAlive(String methodAndTarget, String... fieldLines) {
        return lines(methodAndTarget + " HTTP/1.1", "Host: localhost") + lines(fieldLines) + "\r\n";
    }

    private static String lines(String... lines) {
        return Stream.of(lines).map(line -> line + "\r\n").collect(Collectors.joining());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** The value of a field that must be there. */
    static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
