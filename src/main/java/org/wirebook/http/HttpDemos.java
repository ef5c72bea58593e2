package org.wirebook.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wirebook.web.DemoTable;
import org.wirebook.web.Feature;
import org.wirebook.web.Happenings;
import org.wirebook.web.Routes;

/** The demo endpoints; {@link Endpoints} lists them. */
public final class HttpDemos implements Feature {

    private final Later later = new Later();
    private final List<Endpoint> endpoints;
    private final Happenings happenings;

    /** @param happenings is told the status of each answer */
    public HttpDemos(Happenings happenings, Clock clock) {
        this.happenings = happenings;
        this.endpoints = described(new Endpoints(clock, new Random(), later).all());
    }

    private static List<Endpoint> described(List<Endpoint> endpoints) {
        var all = new ArrayList<>(endpoints);
        all.add(Endpoints.openApi(endpoints));
        return all;
    }

    /** What there is, told in this language: {@code en} or {@code zh}. */
    public DemoTable table(String language) {
        return new TableForReaders(new EndpointTexts(language)).of(endpoints);
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet("/http/*", new DemoServlet(endpoints, happenings));
    }

    @Override
    public void close() {
        later.close();
    }
}
