package org.wirebook.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import java.util.Set;

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
    public WebSockets webSockets() {
        return new WebSockets(context);
    }
}
