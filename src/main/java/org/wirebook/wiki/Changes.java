package org.wirebook.wiki;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /dev/changes}: tells the open pages of an author, by server-sent events, that the content has changed or is
 * broken.
 */
final class Changes extends HttpServlet implements AutoCloseable {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    /** An author has a few tabs open; more than this is not an author. */
    private static final int MOST_TABS = 50;

    private final transient Set<AsyncContext> tabs = ConcurrentHashMap.newKeySet();
    private transient volatile String last = "";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (tabs.size() >= MOST_TABS) {
            tabs.stream().findFirst().ifPresent(AsyncContext::complete);
        }
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        AsyncContext tab = request.startAsync();
        tab.setTimeout(0);
        tab.addListener(new Leaving(tab));
        tabs.add(tab);
        send(tab, "retry: 300\n\n" + last);
    }

    /** A new version is served now. */
    void changed() {
        last = "";
        publish("event: changed\ndata: \n\n");
    }

    /**
     * The content cannot be served; what was good before still is.
     *
     * @param json a list of messages, on one line
     */
    void broken(String json) {
        last = "event: broken\ndata: " + json + "\n\n"; // a tab that opens now must hear it too
        publish(last);
    }

    private void publish(String event) {
        tabs.forEach(tab -> send(tab, event));
    }

    private void send(AsyncContext tab, String event) {
        synchronized (tab) {
            try {
                var out = tab.getResponse().getOutputStream();
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException | IllegalStateException e) {
                log.debug("a tab is gone: {}", e.getMessage());
                tabs.remove(tab);
            }
        }
    }

    @Override
    public void close() {
        tabs.forEach(AsyncContext::complete);
        tabs.clear();
    }

    private final class Leaving implements AsyncListener {
        private final AsyncContext tab;

        Leaving(AsyncContext tab) {
            this.tab = tab;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            tabs.remove(tab);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            tabs.remove(tab);
        }

        @Override
        public void onError(AsyncEvent event) {
            tabs.remove(tab);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // the same tab goes on
        }
    }
}
