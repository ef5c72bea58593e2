package org.wirebook.server;

import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    // there before the first request
    private @Nullable ReadyAnswers answers;
    private HttpFields common = HttpFields.EMPTY;

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
        if (context.getAttribute(ReadyAnswers.ATTRIBUTE) instanceof ReadyAnswers there) {
            HttpFields.Mutable fields = HttpFields.build();
            there.fields().forEach(field -> fields.add(encoded(field)));
            common = fields.asImmutable();
            answers = there;
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ReadyAnswers known = answers;
        Optional<Document.Answer> ready = known != null && isPlain(request) ? ready(known, request) : Optional.empty();
        if (ready.isPresent()) {
            send(ready.get(), request, response, callback);
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

    private Optional<Document.Answer> ready(ReadyAnswers known, Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && path.startsWith(contextPath)
                ? known.find(path.substring(contextPath.length()), name -> field(request, name))
                : Optional.empty();
    }

    private static Optional<String> field(Request request, String name) {
        List<String> lines = request.getHeaders().getValuesList(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    private void send(Document.Answer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().add(answer.prepared(HttpFields.class, this::head));
        boolean isBare = request.getMethod().equals("HEAD") || answer.content().length == 0;
        // With the last write Jetty sends the length that it counted itself: a false 0 (RFC 9110 §8.6, §9.3.2).
        response.write(!isBare, isBare ? null : ByteBuffer.wrap(answer.content()), callback);
    }

    private HttpFields head(Document.Answer answer) {
        HttpFields.Mutable fields = HttpFields.build(common);
        answer.fields().entrySet().forEach(field -> fields.add(encoded(field)));
        return fields.asImmutable();
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
