package org.wirebook.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Conditional;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpDate;
import org.wirebook.web.HttpProblem;

/**
 * A representation with validators, answered in the order of RFC 9110 §13.2.2: preconditions, then {@code If-Range} and
 * {@code Range}.
 */
final class Representation {

    private static final int MOST_RANGES = 16;
    private static final int MOST_OVERLAPPING = 2;

    private final String contentType;
    private final byte[] content;
    private final EntityTag tag;
    private final @Nullable Instant modified;
    private final String cacheControl;

    /**
     * @param content kept, not copied: it must not change any more
     * @param modified to the second, and long enough ago to be a strong validator (RFC 9110 §8.8.2.2)
     */
    Representation(String contentType, byte[] content, EntityTag tag, Instant modified, String cacheControl) {
        this.contentType = contentType;
        this.content = content;
        this.tag = tag;
        this.modified = modified;
        this.cacheControl = cacheControl;
    }

    /** A representation of which nobody says when it was modified. */
    Representation(String contentType, byte[] content, EntityTag tag, String cacheControl) {
        this.contentType = contentType;
        this.content = content;
        this.tag = tag;
        this.modified = null;
        this.cacheControl = cacheControl;
    }

    /** Answers GET and HEAD. */
    void answer(Exchange exchange) throws IOException {
        exchange.set("ETag", tag.toString());
        exchange.set("Cache-Control", cacheControl);
        CrossOrigin.vary(exchange);
        switch (Conditional.evaluate(exchange.request(), Optional.of(tag), Optional.ofNullable(modified))) {
            // RFC 9110 §15.4.5: no Last-Modified where there is an ETag
            case NOT_MODIFIED -> Conditional.sendNotModified(exchange.response());
            case PRECONDITION_FAILED ->
                throw HttpProblem.of(412, "The precondition is false: the current entity tag is " + tag + ".")
                        .with("ETag", tag.toString());
            case PROCEED -> proceed(exchange);
        }
    }

    private void proceed(Exchange exchange) throws IOException {
        if (modified != null) {
            exchange.set("Last-Modified", HttpDate.format(modified));
        }
        exchange.set("Accept-Ranges", "bytes");
        Optional<List<ByteRange>> asked = rangesOf(exchange);
        if (asked.isEmpty()) {
            exchange.send(contentType, content);
            return;
        }
        List<ByteRange> ranges = asked.get();
        refuse(ranges);
        exchange.response().setStatus(206);
        if (ranges.size() == 1) {
            sendPart(exchange, ranges.get(0));
        } else {
            sendParts(exchange, ranges);
        }
    }

    /** The satisfiable parts asked for; empty if the whole is to be sent. */
    private Optional<List<ByteRange>> rangesOf(Exchange exchange) {
        // RFC 9110 §14.2: Range is defined for GET alone
        if (exchange.isHead() || !mayBeCombined(exchange)) {
            return Optional.empty();
        }
        return exchange.field("Range").flatMap(field -> ByteRange.parse(field, content.length));
    }

    /** RFC 9110 §13.1.5: without {@code If-Range}, or when its validator is the current one by strong comparison. */
    private boolean mayBeCombined(Exchange exchange) {
        Optional<String> field = exchange.field("If-Range");
        if (field.isEmpty()) {
            return true;
        }
        String validator = field.get();
        if (validator.startsWith("\"") || validator.startsWith("W/")) {
            List<EntityTag> tags = EntityTag.parseList(validator).orElse(List.of());
            return tags.size() == 1 && tags.get(0).matchesStrongly(tag);
        }
        return modified != null && HttpDate.parse(validator).equals(Optional.of(modified));
    }

    /** RFC 9110 §14.2, §15.5.17: nothing to send, or a set that only costs. */
    private void refuse(List<ByteRange> ranges) {
        String detail;
        if (ranges.isEmpty()) {
            detail = "The last octet has position " + (content.length - 1) + ".";
        } else if (ranges.size() > MOST_RANGES) {
            detail = "Ask for at most " + MOST_RANGES + " ranges at once.";
        } else if (overlapping(ranges) > MOST_OVERLAPPING) {
            detail = "Ask for ranges that do not overlap.";
        } else {
            return;
        }
        throw HttpProblem.of(416, detail).with("Content-Range", "bytes */" + content.length);
    }

    private static long overlapping(List<ByteRange> ranges) {
        return ranges.stream()
                .filter(range -> ranges.stream().filter(range::overlaps).count() > 1) // it overlaps itself
                .count();
    }

    private void sendPart(Exchange exchange, ByteRange range) throws IOException {
        exchange.set("Content-Range", range.of(content.length));
        exchange.response().setContentType(contentType);
        exchange.response().setContentLength(range.length());
        exchange.response().getOutputStream().write(content, range.first(), range.length());
    }

    /** RFC 9110 §14.6: each part says what it is; the answer itself has no {@code Content-Range}. */
    private void sendParts(Exchange exchange, List<ByteRange> ranges) throws IOException {
        String boundary = "wirebook-" + EntityTag.of(content).opaque();
        var parts = new ByteArrayOutputStream();
        for (ByteRange range : ranges) {
            parts.writeBytes(ascii("\r\n--" + boundary + "\r\nContent-Type: " + contentType + "\r\nContent-Range: "
                    + range.of(content.length) + "\r\n\r\n"));
            parts.write(content, range.first(), range.length());
        }
        parts.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
        exchange.send("multipart/byteranges; boundary=" + boundary, parts.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
