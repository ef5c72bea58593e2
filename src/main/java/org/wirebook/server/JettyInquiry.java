package org.wirebook.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Answer;
import org.wirebook.web.Inquiry;
import org.wirebook.web.Outlet;
import org.wirebook.web.Reply;

/** A request of Jetty's own, and the reply to it. */
final class JettyInquiry implements Inquiry, Reply, Callback {

    private final String path;
    private final String query;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Heads heads;
    private final List<Map.Entry<String, String>> first;
    private Outlet.@Nullable Owner owner;
    private volatile @Nullable Answer sent; // past Jetty

    /**
     * @param path below the context
     * @param first fields to be sent before those of the answer
     */
    JettyInquiry(
            String path,
            String query,
            Request request,
            Response response,
            Callback callback,
            Heads heads,
            List<Map.Entry<String, String>> first) {
        this.path = path;
        this.query = query;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.heads = heads;
        this.first = first;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public Optional<String> field(String name) {
        return field(request, name);
    }

    static Optional<String> field(Request request, String name) {
        List<String> lines = request.getHeaders().getValuesList(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    @Override
    public InetAddress client() {
        return ((InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress()).getAddress();
    }

    @Override
    public Reply take(Outlet.Owner asking) {
        owner = asking;
        request.addIdleTimeoutListener(timeout -> false); // it waits as long as the owner wants
        return this;
    }

    /**
     * An answer with content goes straight to the connection. Jetty writes it once more when the request
     * {@linkplain #end ends}, to nobody: that is a third of the work, and the others' answers need not wait for it.
     */
    @Override
    public void send(Answer answer) {
        HttpField now =
                request.getConnectionMetaData().getConnector().getServer().getDateField();
        byte[] content = answer.content();
        if (content.length > 0 && connection() instanceof SharedEndPoint connection && staysOpen()) {
            sent = answer;
            connection.write(this, heads.message(first, answer, now));
        } else {
            response.setStatus(answer.status());
            response.getHeaders().put(now).add(heads.of(first, answer)); // Jetty's is of when the request came
            response.write(false, content.length == 0 ? null : ByteBuffer.wrap(content), this);
        }
    }

    private EndPoint connection() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    private boolean staysOpen() {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && !request.getHeaders().contains(HttpHeader.CONNECTION, "close");
    }

    @Override
    public void succeeded() {
        if (owner != null) {
            owner.sent();
        }
    }

    @Override
    public void failed(Throwable failure) {
        if (owner != null) {
            owner.failed(failure);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void end() {
        Answer known = sent;
        if (known != null && connection() instanceof SharedEndPoint connection) {
            connection.skipNext();
            response.setStatus(known.status());
            response.write(true, ByteBuffer.wrap(known.content()), callback);
        } else {
            callback.succeeded();
        }
    }

    @Override
    public void abort() {
        if (sent != null) {
            connection().close(); // or Jetty, which knows nothing of what is on its way, would send an error after it
        }
        callback.failed(new IOException("the client does not read its answer"));
    }
}
