package org.wirebook.lab.race;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.wirebook.events.Channel;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Routes;
import org.wirebook.web.Turns;

/**
 * {@code /lab/race}: short poll, long poll, server-sent events and WebSocket get the same events; script times and
 * counts them. Without script the panel says what each would cost.
 */
public final class RaceLab implements Exhibit {

    private static final int PER_VISITOR = 1;
    private static final int AT_ONCE = 8;
    private static final int USUAL_HEAD = 550; // of a browser that sends no cookies

    private final Races races;
    private final InstantSource clock;

    /** @param channels what is read at {@code /live/{name}}, by its name */
    public RaceLab(Function<String, Channel> channels, InstantSource clock) {
        this.races = new Races(channels, clock, new SecureRandom());
        this.clock = clock;
    }

    @Override
    public String slug() {
        return "race";
    }

    @Override
    public Map<String, Object> opening() {
        return model(Course.USUAL, USUAL_HEAD);
    }

    @Override
    public Reply read(HttpServletRequest request) {
        return new Reply.Panel(200, model(Course.of(request), Head.octets(request)));
    }

    private static Map<String, Object> model(Course course, int requestHead) {
        return Map.of("course", course, "costs", Cost.all(course, requestHead));
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet("/api/lab/race/*", new RaceApi(races, new Turns(PER_VISITOR, AT_ONCE), clock));
    }

    @Override
    public void close() {
        races.close();
    }
}
