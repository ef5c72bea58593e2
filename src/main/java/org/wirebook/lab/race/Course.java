package org.wirebook.lab.race;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/**
 * What a reader chose to race over.
 *
 * @param perSecond how many events; 0 for none at all
 * @param octets of the filling of each event
 * @param seconds how long events are published
 * @param pollMillis from one short poll to the next
 * @param latencyMillis added to each way
 */
record Course(int perSecond, int octets, int seconds, int pollMillis, int latencyMillis) {

    static final Course USUAL = new Course(5, 100, 10, 1_000, 0);

    private static final int MOST_PER_SECOND = 50;
    private static final int LEAST_OCTETS = 10;
    private static final int MOST_OCTETS = 1_000;
    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 60;
    private static final int LEAST_POLL_MILLIS = 100;
    private static final int MOST_POLL_MILLIS = 5_000;
    private static final int MOST_LATENCY_MILLIS = 500;

    /**
     * What a form says; what it leaves out is as usual.
     *
     * @throws HttpProblem 422 if a number is none, or out of its range
     */
    static Course of(HttpServletRequest request) {
        return new Course(
                number(request, "rate", USUAL.perSecond, 0, MOST_PER_SECOND),
                number(request, "size", USUAL.octets, LEAST_OCTETS, MOST_OCTETS),
                number(request, "duration", USUAL.seconds, LEAST_SECONDS, MOST_SECONDS),
                number(request, "interval", USUAL.pollMillis, LEAST_POLL_MILLIS, MOST_POLL_MILLIS),
                number(request, "latency", USUAL.latencyMillis, 0, MOST_LATENCY_MILLIS));
    }

    private static int number(HttpServletRequest request, String name, int usual, int least, int most) {
        String text = Requests.parameter(request, name).orElse("");
        if (text.isEmpty()) {
            return usual;
        }
        int value = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            throw HttpProblem.told(422, "lab.race.problem.number", name, least, most);
        }
        return value;
    }

    /** How many events are published, about. */
    public int events() {
        return perSecond * seconds;
    }

    Duration duration() {
        return Duration.ofSeconds(seconds);
    }
}
