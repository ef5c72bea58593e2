package org.wirebook.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.wirebook.events.Channel;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Inquiry;

/**
 * Where a server shows long polls before its servlets see them. Takes what asks for nothing else: without a servlet,
 * one costs half as much. Threads: any; nothing blocks.
 */
final class Gate implements Predicate<Inquiry> {

    private static final String PREFIX = "/live/";

    private final Topics topics;
    private final Readers readers;
    private final Polls polls;

    Gate(Topics topics, Readers readers, Polls polls) {
        this.topics = topics;
        this.readers = readers;
        this.polls = polls;
    }

    /** Whether it is taken. What is wrong with one that is not, the servlet says. */
    @Override
    public boolean test(Inquiry inquiry) {
        if (!inquiry.path().startsWith(PREFIX) || asksForMore(inquiry)) {
            return false;
        }
        Optional<Plain> topic = topics.plain(inquiry.path().substring(PREFIX.length()));
        if (topic.isEmpty()) {
            return false;
        }
        try {
            return take(inquiry, topic.get().channel());
        } catch (HttpProblem problem) {
            return false;
        }
    }

    private boolean take(Inquiry inquiry, Channel channel) {
        String query = inquiry.query();
        long after = Cursor.of(parameter(query, "after"), channel);
        int limit = LiveServlet.number(parameter(query, "limit"), "limit", LiveServlet.MOST_LIMIT)
                .orElse(LiveServlet.MOST_LIMIT);
        Optional<Integer> wait = LiveServlet.number(parameter(query, "wait"), "wait", LiveServlet.MOST_WAIT_SECONDS);
        Optional<Readers.Place> place =
                wait.isEmpty() ? Optional.empty() : readers.admit(inquiry.client(), channel, () -> {});
        place.ifPresent(free -> {
            var wanted = new LongPoll.Wanted(after, limit, Duration.ofSeconds(wait.orElseThrow()));
            new LongPoll(inquiry::take, channel, wanted, polls, free).begin();
        });
        return place.isPresent();
    }

    /** Another transport, what a browser resumes, or a query that has to be decoded. */
    private static boolean asksForMore(Inquiry inquiry) {
        return !isPlain(inquiry.query())
                || inquiry.field("Upgrade").isPresent()
                || inquiry.field("Last-Event-ID").isPresent()
                || inquiry.field("Accept")
                        .filter(accept -> accept.contains("event-stream"))
                        .isPresent();
    }

    /** Read by hand: there are a thousand at once, and each second many times. */
    private static boolean isPlain(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '=' || c == '&')) {
                return false;
            }
        }
        return true;
    }

    /** The first of its name, as servlets have it. */
    private static Optional<String> parameter(String query, String name) {
        int start = 0;
        while (start < query.length()) {
            int and = query.indexOf('&', start);
            int end = and < 0 ? query.length() : and;
            int named = start + name.length();
            if (query.startsWith(name, start) && named <= end && (named == end || query.charAt(named) == '=')) {
                return Optional.of(query.substring(Math.min(named + 1, end), end));
            }
            start = end + 1;
        }
        return Optional.empty();
    }
}
