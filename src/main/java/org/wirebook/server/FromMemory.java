package org.wirebook.server;

import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Answer;
import org.wirebook.web.ReadyAnswers;

/**
 * Answers what needs no servlet from the thread that reads the sockets, which saves handing each request to another
 * thread and back: what lies ready in memory, and who waits for what happens next. Writing never blocks it. All else
 * may block, and is handed to the servlets in a thread of its own.
 */
final class FromMemory extends Handler.Wrapper {

    private final String contextPath;
    private final ServletContext context;
    private final Executor threads;

    private final Heads heads = new Heads();
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
        if (known == null || !answer(known, path, request, response, callback)) {
            handOver(request, response, callback);
        }
        return true;
    }

    private boolean answer(ReadyAnswers known, String path, Request request, Response response, Callback callback) {
        String query = request.getHttpURI().getQuery();
        if (query != null) {
            return request.getMethod().equals("GET")
                    && known.take(
                            new JettyInquiry(path, query, request, response, callback, heads, known.fields(path)));
        }
        Optional<Answer> ready = known.find(path, name -> JettyInquiry.field(request, name));
        ready.ifPresent(answer -> {
            response.setStatus(answer.status());
            response.getHeaders().add(heads.of(known.fields(path), answer));
            boolean isBare = request.getMethod().equals("HEAD") || answer.content().length == 0;
            // With the last write Jetty sends the length that it counted itself: a false 0 (RFC 9110 §8.6, §9.3.2).
            response.write(!isBare, isBare ? null : ByteBuffer.wrap(answer.content()), callback);
        });
        return ready.isPresent();
    }

    /** Whether it brings nothing that a servlet would have to read. */
    private static boolean isPlain(Request request) {
        String method = request.getMethod();
        return (method.equals("GET") || method.equals("HEAD"))
                && request.getLength() <= 0
                && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                && !request.getHeaders().contains(HttpHeader.EXPECT);
    }

    /** Below the context; empty if it is outside. */
    private String path(Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && path.startsWith(contextPath) ? path.substring(contextPath.length()) : "";
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
