package org.wirebook.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** The routes of a servlet context. Use only while the context starts. */
public final class ServletRoutes implements Routes {

    private final ServletContext context;

    public ServletRoutes(ServletContext context) {
        this.context = context;
    }

    /** Puts {@code filter} in front of every request. */
    public void filter(Filter filter) {
        var registration = context.addFilter(filter.getClass().getName(), filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    @Override
    public void servlet(String pattern, HttpServlet servlet) {
        // The name is for the container's logs only; the pattern is unique, so is the name.
        var registration = context.addServlet(servlet.getClass().getName() + " " + pattern, servlet);
        registration.setAsyncSupported(true);
        Set<String> taken = registration.addMapping(pattern);
        if (!taken.isEmpty()) {
            throw new IllegalStateException("already served: " + taken);
        }
    }

    @Override
    public void webSocket(String path, Supplier<? extends Endpoint> endpoints) {
        if (!(context.getAttribute(ServerContainer.class.getName()) instanceof ServerContainer container)) {
            throw new IllegalStateException("this servlet container has no WebSocket support");
        }
        var config = ServerEndpointConfig.Builder.create(Endpoint.class, path)
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(endpoints.get());
                    }
                })
                .build();
        try {
            container.addEndpoint(config);
        } catch (DeploymentException e) {
            throw new IllegalStateException("cannot serve WebSocket " + path, e);
        }
    }
}
