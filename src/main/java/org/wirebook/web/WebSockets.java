package org.wirebook.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes requests over to WebSocket (Jakarta WebSocket 2.1 §6.4), after a servlet has found nothing wrong with them. */
public final class WebSockets {

    private final ServletContext context;

    WebSockets(ServletContext context) {
        this.context = context;
    }

    /**
     * Answers a handshake, which must be a valid one, with 101, or by HTTP/2 with 200, and gives the connection to the
     * endpoint.
     *
     * @param subprotocols the server speaks, best first
     * @param compresses whether messages may be compressed (RFC 7692), if the client offers it
     */
    public void upgrade(
            HttpServletRequest request,
            HttpServletResponse response,
            Endpoint endpoint,
            List<String> subprotocols,
            boolean compresses)
            throws IOException {
        if (!(context.getAttribute(ServerContainer.class.getName()) instanceof ServerContainer container)) {
            throw HttpProblem.of(501, "This servlet container has no WebSocket.");
        }
        var config = ServerEndpointConfig.Builder.create(Endpoint.class, "/live")
                .subprotocols(subprotocols)
                .configurator(new Given(endpoint, compresses))
                .build();
        try {
            container.upgradeHttpToWebSocket(request, response, config, Map.of());
        } catch (DeploymentException e) {
            throw new IllegalStateException("cannot serve WebSocket", e);
        }
    }

    /** The endpoint is there already, and its origin has been checked. */
    private static final class Given extends ServerEndpointConfig.Configurator {
        private final Endpoint endpoint;
        private final boolean compresses;

        Given(Endpoint endpoint, boolean compresses) {
            this.endpoint = endpoint;
            this.compresses = compresses;
        }

        @Override
        public boolean checkOrigin(String originHeaderValue) {
            return true;
        }

        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            return compresses ? super.getNegotiatedExtensions(installed, requested) : List.of();
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(endpoint);
        }
    }
}
