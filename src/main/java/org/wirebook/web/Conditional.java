package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Conditional requests: what the preconditions of a request decide (RFC 9110 §13.2.2). */
public final class Conditional {

    /** The outcome. */
    public enum Outcome {
        /** Perform the method. */
        PROCEED,
        /** Answer 304: the client already holds this representation. */
        NOT_MODIFIED,
        /** Answer 412: the state is not what the client thinks. */
        PRECONDITION_FAILED
    }

    private Conditional() {}

    /**
     * Evaluates the preconditions in the order of RFC 9110 §13.2.2. {@code If-Range} is not among them: it belongs to
     * the range.
     *
     * @param tag of the selected representation; empty if there is none, which {@code *} then does not match
     * @param modified of the selected representation
     */
    public static Outcome evaluate(HttpServletRequest request, Optional<EntityTag> tag, Optional<Instant> modified) {
        Optional<String> ifMatch = Requests.field(request, "If-Match");
        if (ifMatch.isPresent()) {
            if (!matches(ifMatch.get(), tag, true)) {
                return Outcome.PRECONDITION_FAILED;
            }
        } else if (isModifiedSince(request, "If-Unmodified-Since", modified)) {
            return Outcome.PRECONDITION_FAILED;
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Optional<String> ifNoneMatch = Requests.field(request, "If-None-Match");
        if (ifNoneMatch.isPresent()) {
            if (matches(ifNoneMatch.get(), tag, false)) {
                return reads ? Outcome.NOT_MODIFIED : Outcome.PRECONDITION_FAILED;
            }
            return Outcome.PROCEED; // RFC 9110 §13.1.3: then If-Modified-Since MUST be ignored
        }
        if (reads && modified.isPresent() && isUnmodifiedSince(request, modified.get())) {
            return Outcome.NOT_MODIFIED;
        }
        return Outcome.PROCEED;
    }

    /**
     * Answers 304 with the fields that are set already. It is sent at once: a container that learns only at the end
     * that there was no content would add {@code Content-Length: 0}, which is not the length of the 200 (RFC 9110
     * §8.6).
     */
    public static void sendNotModified(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        response.flushBuffer();
    }

    /** Whether {@code If-None-Match} names the representation with this tag, so that GET and HEAD are answered 304. */
    static boolean holds(String ifNoneMatch, EntityTag tag) {
        return matches(ifNoneMatch, Optional.of(tag), false);
    }

    private static boolean matches(String field, Optional<EntityTag> tag, boolean strongly) {
        if (tag.isEmpty()) {
            return false;
        }
        if (field.equals(tag.get().toString())) {
            return !strongly || !tag.get().weak(); // what nearly every client sends: one tag, as it got it
        }
        // RFC 9110 §13.1.1, §13.1.2: "*" matches any current representation
        if (field.strip().equals("*")) {
            return true;
        }
        // A malformed list names no tag we could compare with: it matches nothing.
        return EntityTag.parseList(field).orElse(List.of()).stream()
                .anyMatch(given -> strongly ? given.matchesStrongly(tag.get()) : given.matchesWeakly(tag.get()));
    }

    private static boolean isModifiedSince(HttpServletRequest request, String field, Optional<Instant> modified) {
        Optional<Instant> since = Requests.field(request, field).flatMap(HttpDate::parse);
        return since.isPresent()
                && modified.isPresent()
                && modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(since.get());
    }

    private static boolean isUnmodifiedSince(HttpServletRequest request, Instant modified) {
        return Requests.field(request, "If-Modified-Since")
                .flatMap(HttpDate::parse)
                .map(since -> !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .orElse(false);
    }
}
