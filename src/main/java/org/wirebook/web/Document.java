package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A representation that is made once and sent many times: identity, gzip and Brotli variants, each with its own strong
 * entity tag.
 *
 * <p>A coded variant is made when it is first asked for and kept; after that a request costs no more than choosing and
 * writing bytes. Threads: any number may send at once.
 */
public final class Document {

    private static final byte[] NOTHING = {};

    private static final int WORTH_CODING_BYTES =
            512; // below, a coded variant saves nothing that fits into one packet less

    /** The same content in one coding, and the two answers that there are about it. */
    private record Variant(EntityTag tag, Answer found, Answer notModified) {}

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
        this.identity = variant("identity", content, EntityTag.of(content));
    }

    private Variant variant(String coding, byte[] content, EntityTag tag) {
        var notModified = new LinkedHashMap<String, String>();
        if (!vary.isEmpty()) {
            notModified.put("Vary", vary); // RFC 9110 §15.4.5: on the 304 as well
        }
        notModified.put("ETag", tag.toString());
        notModified.put("Cache-Control", cacheControl);
        var found = new LinkedHashMap<>(notModified);
        found.put("Content-Type", contentType);
        found.putAll(fields);
        if (!coding.equals("identity")) {
            found.put("Content-Encoding", coding);
        }
        found.put("Content-Length", Integer.toString(content.length));
        return new Variant(
                tag,
                new Answer(HttpServletResponse.SC_OK, found, content),
                // No Content-Length: the true one, though allowed, makes clients with a simple parser wait for content
                // that never comes.
                new Answer(HttpServletResponse.SC_NOT_MODIFIED, notModified, NOTHING));
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
        return identity.found.content();
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
        String coding = coding(Requests.field(request, "Accept-Encoding"));
        Variant made = made(coding);
        Variant variant = made != null ? made : variants.computeIfAbsent(coding, this::encode);
        switch (Conditional.evaluate(request, Optional.of(variant.tag), Optional.empty())) {
            case NOT_MODIFIED -> {
                variant.notModified.writeHeadTo(response);
                // Sent now, it has no Content-Length. Left to the end, Jetty adds a false 0 (RFC 9110 §8.6).
                response.flushBuffer();
            }
            case PRECONDITION_FAILED -> throw HttpProblem.told(412, "problem.changed");
            case PROCEED -> {
                variant.found.writeHeadTo(response);
                if (method.equals("GET")) {
                    response.getOutputStream().write(variant.found.content());
                }
            }
        }
    }

    /**
     * The answer to GET or HEAD, if nothing has to be made for it.
     *
     * @param field gives fields of the request
     * @return empty also for {@code If-Match}, which only changes need
     */
    Optional<Answer> ready(Function<String, Optional<String>> field) {
        Variant variant = made(coding(field.apply("Accept-Encoding")));
        if (variant == null || field.apply("If-Match").isPresent()) {
            return Optional.empty();
        }
        boolean held = field.apply("If-None-Match")
                .map(tags -> Conditional.holds(tags, variant.tag))
                .orElse(false);
        return Optional.of(held ? variant.notModified : variant.found);
    }

    private String coding(Optional<String> acceptEncoding) {
        return coded ? Compression.preferred(acceptEncoding) : "identity";
    }

    private @Nullable Variant made(String coding) {
        return coding.equals("identity") ? identity : variants.get(coding);
    }

    private Variant encode(String coding) {
        return variant(coding, Compression.encode(coding, content()), identity.tag.coded(coding));
    }
}
