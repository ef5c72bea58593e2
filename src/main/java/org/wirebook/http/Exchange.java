package org.wirebook.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Reason;
import org.wirebook.web.Requests;

/** One request to an endpoint, and the answer to it. Belongs to one thread at a time. */
final class Exchange {

    /** Where the endpoints are, below the context. */
    static final String BASE = "/http";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Map<String, String> variables;

    Exchange(HttpServletRequest request, HttpServletResponse response, Map<String, String> variables) {
        this.request = request;
        this.response = response;
        this.variables = variables;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    /** The value that the path has in the place of <code>{name}</code>, percent-decoded. */
    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** As {@link #variable}; empty for the shorter of two templates that share an action. */
    Optional<String> optionalVariable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /**
     * The whole number that the path has in the place of <code>{name}</code>.
     *
     * @throws HttpProblem 400 if it is none, or out of range
     */
    int number(String name, int least, int most) {
        return Numbers.whole(variable(name), name, least, most);
    }

    /** The query's names and values. */
    Arguments query() {
        return Arguments.parse(Requests.query(request), "query");
    }

    /** A field of the request, its lines joined (RFC 9110 §5.3). */
    Optional<String> field(String name) {
        return Requests.field(request, name);
    }

    /** An address of the demo endpoints as a path-absolute reference: {@code /http/get} with the context path. */
    String link(String path) {
        return request.getContextPath() + BASE + path;
    }

    /** Scheme and authority of the request: {@code http://localhost:8080}. */
    String origin() {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /** Sets a field of the answer. */
    void set(String name, String value) {
        response.setHeader(name, value);
    }

    /** Names a field of requests that decides about the answer, besides those named already (RFC 9110 §12.5.5). */
    void vary(String field) {
        String named = response.getHeader("Vary");
        response.setHeader("Vary", named == null ? field : named + ", " + field);
    }

    /** Answers with content, of which HEAD sees the fields only. */
    void send(String contentType, byte[] content) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(content.length);
        // RFC 9110 §9.3.2: the server MUST NOT send content in the response to HEAD
        if (!isHead()) {
            response.getOutputStream().write(content);
        }
    }

    void sendText(String text) throws IOException {
        send("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with JSON, and a line end that a terminal is thankful for. */
    void sendJson(Object value) throws IOException {
        byte[] json = Json.write(value);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        send("application/json", line);
    }

    /** Answers with JSON that repeats what this one request said: no cache has a use for it. */
    void sendEcho(Object value) throws IOException {
        set("Cache-Control", "no-store");
        sendJson(value);
    }

    /**
     * Sends the header section of an answer whose length is not known yet. None is stated, nor may the container add
     * one at the end, when it has seen the content.
     */
    OutputStream beginStream(String contentType) throws IOException {
        set("Cache-Control", "no-store");
        response.setContentType(contentType);
        response.flushBuffer();
        return response.getOutputStream();
    }

    /** Answers with a redirect. {@code location} is a URI reference (RFC 9110 §10.2.2). */
    void redirect(int status, String location) throws IOException {
        response.setStatus(status);
        set("Location", location);
        CrossOrigin.vary(this);
        // RFC 9110 §15.4: a short note with the address, for whoever does not follow
        sendText(status + " " + Reason.of(status) + ": " + location + "\n");
    }
}
