package org.wirebook.server;

import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Document;
import org.wirebook.web.ReadyAnswers;

/**
 * Sends what lies ready in memory from the thread that reads the sockets, which saves handing each request to another
 * thread and back. Writing never blocks it. All else may block, and is handed to the servlets in a thread of its own.
 */
final class FromMemory extends Handler.Wrapper {

    private final String contextPath;
    private final ServletContext context;
    private final Executor threads;

    private final Map<List<Map.Entry<String, String>>, HttpFields> encoded = new ConcurrentHashMap<>(); // few
    private @Nullable ReadyAnswers answers; // there before the first request

    /**
     * @param contextPath empty, or beginning with {@code /}
     * @param context where the site, once started, leaves its {@link ReadyAnswers}
     * @param threads for what may block
     */
    FromMemory(Handler site, String contextPath, ServletContext context, Executor threads) {
        super(site);
        this.contextPath = contextPath;
        this.context = context;
        this.threads = threads;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        answers = (ReadyAnswers) context.getAttribute(ReadyAnswers.ATTRIBUTE);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ReadyAnswers known = answers;
        String path = isPlain(request) ? path(request) : "";
        Optional<Document.Answer> ready =
                known == null ? Optional.empty() : known.find(path, name -> field(request, name));
        if (known != null && ready.isPresent()) {
            HttpFields head = ready.get().prepared(HttpFields.class, answer -> head(known.fields(path), answer));
            send(ready.get(), head, request, response, callback);
        } else {
            handOver(request, response, callback);
        }
        return true;
    }

    /** Whether it asks for nothing but a document. */
    private static boolean isPlain(Request request) {
        String method = request.getMethod();
        HttpURI uri = request.getHttpURI();
        return (method.equals("GET") || method.equals("HEAD"))
                && uri.getQuery() == null
                && request.getLength() <= 0
                && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                && !request.getHeaders().contains(HttpHeader.EXPECT);
    }

    /** Below the context; empty if it is outside. */
    private String path(Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && path.startsWith(contextPath) ? path.substring(contextPath.length()) : "";
    }

    private static Optional<String> field(Request request, String name) {
        List<String> lines = request.getHeaders().getValuesList(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    private static void send(
            Document.Answer answer, HttpFields head, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().add(head);
        boolean isBare = request.getMethod().equals("HEAD") || answer.content().length == 0;
        // With the last write Jetty sends the length that it counted itself: a false 0 (RFC 9110 §8.6, §9.3.2).
        response.write(!isBare, isBare ? null : ByteBuffer.wrap(answer.content()), callback);
    }

    private HttpFields head(List<Map.Entry<String, String>> first, Document.Answer answer) {
        HttpFields.Mutable fields = HttpFields.build(encoded.computeIfAbsent(first, FromMemory::encoded));
        answer.fields().entrySet().forEach(field -> fields.add(encoded(field)));
        return fields.asImmutable();
    }

    private static HttpFields encoded(List<Map.Entry<String, String>> fields) {
        HttpFields.Mutable all = HttpFields.build();
        fields.forEach(field -> all.add(encoded(field)));
        return all.asImmutable();
    }

    private static HttpField encoded(Map.Entry<String, String> field) {
        return new PreEncodedHttpField(field.getKey(), field.getValue());
    }

    private void handOver(Request request, Response response, Callback callback) {
        try {
            threads.execute(() -> handle(getHandler(), request, response, callback));
        } catch (RejectedExecutionException e) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    private static void handle(Handler site, Request request, Response response, Callback callback) {
        try {
            if (!site.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
