package org.wirebook.http;

import java.time.Clock;
import java.util.Random;
import org.wirebook.web.Feature;
import org.wirebook.web.Routes;

/** The demo endpoints; {@link Endpoints} lists them. */
public final class HttpDemos implements Feature {

    private final Later later = new Later();
    private final Endpoints endpoints;

    public HttpDemos(Clock clock) {
        this.endpoints = new Endpoints(clock, new Random(), later);
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet("/http/*", new DemoServlet(endpoints.all()));
    }

    @Override
    public void close() {
        later.close();
    }
}
