package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A representation that is made once and sent many times: identity, gzip and Brotli variants, each with its own strong
 * entity tag.
 *
 * <p>A coded variant is made when it is first asked for and kept; after that a request costs no more than choosing and
 * writing bytes. Threads: any number may send at once.
 */
public final class Document {

    private static final int WORTH_CODING_BYTES =
            512; // below, a coded variant saves nothing that fits into one packet less

    /** The same content in one coding. */
    private static final class Variant {
        final String coding;
        final byte[] content;
        final EntityTag tag;
        final String tagField;

        Variant(String coding, byte[] content, EntityTag tag) {
            this.coding = coding;
            this.content = content;
            this.tag = tag;
            this.tagField = tag.toString();
        }
    }

    private final String contentType;
    private final String cacheControl;
    private final Map<String, String> fields;
    private final boolean coded;
    private final String vary;
    private final Variant identity;
    private final ConcurrentHashMap<String, Variant> variants = new ConcurrentHashMap<>();

    /**
     * @param contentType with its charset
     * @param cacheControl the value of {@code Cache-Control}
     * @param fields further fields of the 200, such as {@code Content-Language}; {@code Vary} names what was negotiated
     *     besides the coding
     * @param content kept, not copied: it must not change any more
     */
    public Document(String contentType, String cacheControl, Map<String, String> fields, byte[] content) {
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.coded = isText(contentType) && content.length >= WORTH_CODING_BYTES;
        this.vary = vary(fields.getOrDefault("Vary", ""), coded);
        this.fields = fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("Vary"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.identity = new Variant("identity", content, EntityTag.of(content));
    }

    private static String vary(String negotiated, boolean coded) {
        if (!coded) {
            return negotiated;
        }
        return negotiated.isEmpty() ? "Accept-Encoding" : negotiated + ", Accept-Encoding";
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.startsWith("application/json")
                || contentType.startsWith("application/manifest+json")
                || contentType.contains("xml");
    }

    /** The tag of the identity variant. */
    public EntityTag tag() {
        return identity.tag;
    }

    /** The octets of the identity variant; not to be changed. */
    byte[] content() {
        return identity.content;
    }

    /**
     * Answers GET and HEAD with 200 or 304, OPTIONS with 204, and refuses what else comes.
     *
     * @throws HttpProblem 405 for another method, 412 for a failed {@code If-Match}
     */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (method.equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Allow", Methods.READ);
            return;
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        Variant variant = select(request);
        if (!vary.isEmpty()) {
            response.setHeader("Vary", vary); // RFC 9110 §15.4.5: on the 304 as well
        }
        response.setHeader("ETag", variant.tagField);
        response.setHeader("Cache-Control", cacheControl);
        switch (Conditional.evaluate(request, Optional.of(variant.tag), Optional.empty())) {
            case NOT_MODIFIED -> {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                // Sent now, it has no Content-Length. Left to the end, Jetty adds a false 0 (RFC 9110 §8.6); the true
                // length, though allowed, makes clients with a simple parser wait for content that never comes.
                response.flushBuffer();
            }
            case PRECONDITION_FAILED -> throw HttpProblem.told(412, "problem.changed");
            case PROCEED -> send(response, variant, method.equals("HEAD"));
        }
    }

    private void send(HttpServletResponse response, Variant variant, boolean head) throws IOException {
        response.setContentType(contentType);
        fields.forEach(response::setHeader);
        if (!variant.coding.equals("identity")) {
            response.setHeader("Content-Encoding", variant.coding);
        }
        response.setContentLength(variant.content.length);
        if (!head) {
            response.getOutputStream().write(variant.content);
        }
    }

    private Variant select(HttpServletRequest request) {
        if (!coded) {
            return identity;
        }
        String coding = Compression.preferred(Requests.field(request, "Accept-Encoding"));
        if (coding.equals("identity")) {
            return identity;
        }
        Variant known = variants.get(coding);
        return known != null ? known : variants.computeIfAbsent(coding, this::encode);
    }

    private Variant encode(String coding) {
        return new Variant(coding, Compression.encode(coding, identity.content), identity.tag.coded(coding));
    }
}
