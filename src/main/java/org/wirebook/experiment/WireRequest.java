package org.wirebook.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.wirebook.experiment.RequestTemplate.Field;

/**
 * A request as it goes out, all references replaced.
 *
 * @param target in origin-form (RFC 9112 §3.2.1), exactly as written
 * @param fields of the author, sent in this order and case
 * @param content in UTF-8; empty for none
 */
record WireRequest(String method, String target, List<Field> fields, String content) {

    /** RFC 9110 §9.2.2. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    WireRequest {
        fields = List.copyOf(fields);
    }

    /**
     * The octets up to the content: request line, {@code Host}, the author's fields, {@code Content-Length} if there is
     * content, and nothing else.
     */
    byte[] head(String authority) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        // RFC 9110 §7.2: Host should be the first field
        head.append("Host: ").append(authority).append("\r\n");
        for (Field field : fields) {
            String space = field.value().isEmpty() ? "" : " ";
            head.append(field.name())
                    .append(':')
                    .append(space)
                    .append(field.value())
                    .append("\r\n");
        }
        if (!content.isEmpty()) {
            head.append("Content-Length: ").append(body().length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    byte[] body() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the content waits for a 100 (RFC 9110 §10.1.1). */
    boolean expectsContinue() {
        return !content.isEmpty()
                && fields.stream()
                        .anyMatch(field -> field.name().equalsIgnoreCase("Expect")
                                && field.value().equalsIgnoreCase("100-continue"));
    }

    /** Whether it may be sent again when no answer came. */
    boolean isIdempotent() {
        return IDEMPOTENT.contains(method);
    }

    boolean asksToClose() {
        return Fields.hasToken(fields, "Connection", "close");
    }
}
