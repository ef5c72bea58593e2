package org.wirebook.visit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.OnComplete;

/** A request seen from inside a visit: its context path ends where the visit begins. */
final class VisitRequest extends HttpServletRequestWrapper {

    private final Visit visit;
    private final String contextPath;
    private final Places.Place place;
    private Runnable whenComplete = () -> {};
    private boolean answeredLater;

    VisitRequest(HttpServletRequest request, Visit visit, String contextPath, Places.Place place) {
        super(request);
        this.visit = visit;
        this.contextPath = contextPath;
        this.place = place;
    }

    Visit visit() {
        return visit;
    }

    Places.Place place() {
        return place;
    }

    /** What to do when an answer that outlives its thread is complete. */
    void whenComplete(Runnable action) {
        whenComplete = action;
    }

    boolean isAnsweredLater() {
        return answeredLater;
    }

    @Override
    public String getContextPath() {
        return contextPath;
    }

    @Override
    public String getServletPath() {
        return place.servletPath();
    }

    @Override
    public @Nullable String getPathInfo() {
        return place.pathInfo();
    }

    @Override
    public AsyncContext startAsync() {
        return watched(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return watched(super.startAsync(request, response));
    }

    private AsyncContext watched(AsyncContext async) {
        answeredLater = true;
        async.addListener(new OnComplete(whenComplete));
        return async;
    }
}
