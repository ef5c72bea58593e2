package org.wirebook.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Override
    public void send(Answer answer) {
        response.setStatus(answer.status());
        response.getHeaders().add(heads.of(first, answer));
        byte[] content = answer.content();
        response.write(false, content.length == 0 ? null : ByteBuffer.wrap(content), this);
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
        callback.succeeded();
    }

    @Override
    public void abort() {
        callback.failed(new IOException("the client does not read its answer"));
    }
}
