package org.wirebook.lab.race;

import java.util.List;

/**
 * What a transport costs on a course, by arithmetic (RFC 6202 §2.2; RFC 6455 §5.2).
 *
 * @param transport a word of the lab's messages
 * @param requests the client makes
 * @param octets of heads, content and frames, both ways
 * @param heldPercent how much of the time a request or a connection is held open
 * @param delayMillis of the mean event, beyond what the machines themselves need
 */
record Cost(String transport, double requests, double octets, double heldPercent, double delayMillis) {

    // Of this server's own answers, as HTTP/1.1 writes them
    private static final int POLL_HEAD = 236;
    private static final int STREAM_HEAD = 254;
    private static final int HANDSHAKE_HEAD = 190;
    private static final int HANDSHAKE_FIELDS = 150; // beyond those of another request
    private static final int POLL_AROUND = "{\"events\":[],\"next\":1234}".length();
    private static final int EVENT_AROUND =
            ("{\"id\":1234,\"at\":\"2026-11-20T11:46:55.123Z\",\"type\":\"message\",\"data\":}"
                            + "{\"n\":123,\"t\":1763641615123.456,\"pad\":\"\"}")
                    .length();
    private static final int SSE_AROUND = "id: 1234\ndata: \n\n".length();
    private static final int CHUNK = 6; // RFC 9112 §7.1: the size in hexadecimal and two line ends
    private static final int SHORT_FRAME = 2;
    private static final int MEDIUM_FRAME = 4;
    private static final int MOST_IN_SHORT_FRAME = 125;
    private static final double WAIT_SECONDS = 30; // of a long poll
    private static final double BEAT_SECONDS = 15;
    private static final int HEARTBEAT = ": heartbeat\n\n".length() + CHUNK;
    private static final int PING_AND_PONG = 2 + 6;

    /**
     * Of all four.
     *
     * @param requestHead octets of the head of a request
     */
    static List<Cost> all(Course course, int requestHead) {
        return List.of(
                shortPoll(course, requestHead),
                longPoll(course, requestHead),
                stream(course, requestHead),
                socket(course, requestHead));
    }

    private static int event(Course course) {
        return EVENT_AROUND + course.octets();
    }

    private static Cost shortPoll(Course course, int requestHead) {
        double requests = Math.ceil(course.seconds() * 1_000.0 / course.pollMillis());
        double octets = requests * (requestHead + POLL_HEAD + POLL_AROUND) + course.events() * (event(course) + 1.0);
        double away = 2.0 * course.latencyMillis();
        return new Cost(
                "short-poll",
                requests,
                octets,
                Math.min(100, 100 * away / course.pollMillis()),
                course.pollMillis() / 2.0 + course.latencyMillis());
    }

    /**
     * After each answer the next request is on its way for two latencies. An event that comes meanwhile waits for it;
     * else the request waits for an event.
     */
    private static Cost longPoll(Course course, int requestHead) {
        double away = 2 * course.latencyMillis() / 1_000.0;
        if (course.perSecond() == 0) {
            double requests = Math.ceil(course.seconds() / WAIT_SECONDS);
            return new Cost("long-poll", requests, requests * (requestHead + POLL_HEAD), 100, 0);
        }
        double idle = Math.exp(-course.perSecond() * away) / course.perSecond();
        double cycle = away + idle;
        double requests = course.seconds() / cycle;
        double octets = requests * (requestHead + POLL_HEAD + POLL_AROUND) + course.events() * (event(course) + 1.0);
        double delay = course.latencyMillis() + away / cycle * away / 2 * 1_000;
        return new Cost("long-poll", requests, octets, 100, delay);
    }

    private static Cost stream(Course course, int requestHead) {
        double beats = course.perSecond() == 0 ? Math.floor(course.seconds() / BEAT_SECONDS) * HEARTBEAT : 0;
        double octets = requestHead + STREAM_HEAD + beats + course.events() * (event(course) + SSE_AROUND + CHUNK);
        return new Cost("sse", 1, octets, 100, course.latencyMillis());
    }

    private static Cost socket(Course course, int requestHead) {
        int message = event(course) + POLL_AROUND;
        int frame = message <= MOST_IN_SHORT_FRAME ? SHORT_FRAME : MEDIUM_FRAME;
        double beats = Math.floor(course.seconds() / BEAT_SECONDS) * PING_AND_PONG;
        double octets =
                requestHead + HANDSHAKE_FIELDS + HANDSHAKE_HEAD + beats + course.events() * ((double) message + frame);
        return new Cost("websocket", 1, octets, 100, course.latencyMillis());
    }

    /** For the course's events; 0 if there are none. */
    public double octetsPerEvent(int events) {
        return events == 0 ? 0 : octets / events;
    }
}
