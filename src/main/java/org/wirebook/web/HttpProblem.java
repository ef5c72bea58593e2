package org.wirebook.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be served: thrown anywhere below {@link SiteFilter}, which turns it into a page or into
 * {@code application/problem+json} (RFC 9457).
 *
 * <p>The detail is read by the reader: it says what to do, and shows no paths, classes or stack traces. It is in the
 * reader's language already, or in English for programs, or the site finds the {@link Words} when it answers.
 */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> fields;
    private final transient @Nullable Told told;

    /** What the site says in one of its languages. */
    @FunctionalInterface
    public interface Words {
        /** The text of a key with its arguments filled in. */
        String say(String key, Object... arguments);
    }

    private record Told(String key, List<Object> arguments) {}

    private HttpProblem(int status, String detail, Map<String, String> fields, @Nullable Told told) {
        super(detail, null, false, false); // an answer, not a bug: no stack trace to pay for
        this.status = status;
        this.fields = fields;
        this.told = told;
    }

    /** A problem with this status (RFC 9110 §15.5, §15.6). */
    public static HttpProblem of(int status, String detail) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not an error status: " + status);
        }
        return new HttpProblem(status, detail, Map.of(), null);
    }

    /** A problem of pages and their scripts: what the site says of this key, in the reader's language. */
    public static HttpProblem told(int status, String key, Object... arguments) {
        return of(status, key).inWords(key, arguments);
    }

    /** The request cannot be understood (RFC 9110 §15.5.1). */
    public static HttpProblem badRequest(String detail) {
        return of(400, detail);
    }

    /** Understood and refused (RFC 9110 §15.5.4). */
    public static HttpProblem forbidden(String detail) {
        return of(403, detail);
    }

    /** Nothing is here, or nothing is told (RFC 9110 §15.5.5). */
    public static HttpProblem notFound(String detail) {
        return of(404, detail);
    }

    /** Known method, but not here; {@code allow} lists those that are (RFC 9110 §15.5.6). */
    public static HttpProblem methodNotAllowed(String allow) {
        return of(405, "This resource answers " + allow + ".")
                .inWords("problem.methods", allow)
                .with("Allow", allow);
    }

    /** Too often (RFC 6585 §4); {@code Retry-After} says in whole seconds, at least one, how long to wait. */
    public static HttpProblem tooMany(String detail, Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1_000); // rounded up
        return of(429, detail).with("Retry-After", Long.toString(seconds));
    }

    /** The same problem with a field in its answer. */
    public HttpProblem with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new HttpProblem(status, detail(), more, told);
    }

    /**
     * The same problem, of which pages and their scripts say in the reader's language what the site says of this key.
     */
    public HttpProblem inWords(String key, Object... arguments) {
        return new HttpProblem(status, detail(), fields, new Told(key, List.of(arguments)));
    }

    public int status() {
        return status;
    }

    /** What went wrong and what to do, in English; the key alone of what is only told in words. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /**
     * The same for programs.
     *
     * @param english tells it if that is all there is
     */
    public String plainDetail(Words english) {
        return told != null && told.key().equals(detail()) ? detail(english) : detail();
    }

    /** The same for readers: in these words, if it is to be told in words. */
    public String detail(Words words) {
        return told == null ? detail() : words.say(told.key(), told.arguments().toArray());
    }

    /** Fields the answer carries besides its content's own. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
