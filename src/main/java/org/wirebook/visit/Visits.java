package org.wirebook.visit;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.wirebook.web.Feature;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Routes;
import org.wirebook.web.WebSockets;

/**
 * The visits under way. {@code /visit/{id}/} stands for the site below another context path, so that each address in it
 * is new to the browser, and relative links and redirects stay inside.
 *
 * <p>A visit that nobody uses for {@link #IDLE} is forgotten. There are at most {@value #MOST}: a new one takes the
 * place of one that was begun and never used, else of the one unused for longest, unless even that was used less than a
 * minute ago. Threads: any.
 */
public final class Visits implements Feature {

    static final int MOST = 200;
    static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration PROTECTED = Duration.ofMinutes(1);
    private static final int ID_BYTES = 15; // 120 bits: nobody finds another reader's visit by trying

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Places places = new Places();
    private final Map<String, Visit> visits = new HashMap<>();

    /** @param random what ids are made of: one that cannot be foretold */
    public Visits(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The same routes; what is added to them can be visited. */
    public Routes open(Routes routes) {
        return new Routes() {
            @Override
            public void servlet(String pattern, HttpServlet servlet) {
                places.add(pattern, servlet);
                routes.servlet(pattern, servlet);
            }

            @Override
            public WebSockets webSockets() {
                return routes.webSockets();
            }
        };
    }

    /** Must stand before every other filter: what they see and send is the visit's. */
    public Filter filter() {
        return new VisitFilter(this, places);
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet("/visit/*", new VisitServlet(this));
        routes.servlet("/api/visits/*", new VisitsApi(this));
    }

    /**
     * Begins a visit.
     *
     * @throws HttpProblem 503 if there are too many
     */
    synchronized Visit begin() {
        Instant now = clock.instant();
        visits.values().removeIf(visit -> visit.isUnusedSince(now.minus(IDLE)));
        if (visits.size() >= MOST) {
            Visit oldest = visits.values().stream()
                    .min(Comparator.comparing(Visit::hasRequests).thenComparing(Visit::used))
                    .orElseThrow();
            if (oldest.hasRequests() && !oldest.isUnusedSince(now.minus(PROTECTED))) {
                throw HttpProblem.told(503, "problem.visit.many").with("Retry-After", "60");
            }
            visits.remove(oldest.id());
        }
        var visit = new Visit(newId(), clock);
        visits.put(visit.id(), visit);
        return visit;
    }

    /** The visit of this id, if it goes on. */
    synchronized Optional<Visit> find(String id) {
        return Optional.ofNullable(visits.get(id))
                .filter(visit -> !visit.isUnusedSince(clock.instant().minus(IDLE)));
    }

    /** What to say where no visit is found. */
    static HttpProblem none() {
        return HttpProblem.told(404, "problem.visit.none");
    }

    private String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
