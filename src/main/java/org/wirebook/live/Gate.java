package org.wirebook.live;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wirebook.events.Channel;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Inquiry;

/**
 * Where a server shows long polls before its servlets see them. Takes what asks for nothing else: without a servlet,
 * one costs half as much. Threads: any; nothing blocks.
 */
final class Gate implements Predicate<Inquiry> {

    private static final String PREFIX = "/live/";
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9=&]*");

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
        return !PLAIN.matcher(inquiry.query()).matches()
                || inquiry.field("Upgrade").isPresent()
                || inquiry.field("Last-Event-ID").isPresent()
                || inquiry.field("Accept")
                        .filter(accept -> accept.contains("event-stream"))
                        .isPresent();
    }

    /** The first of its name, as servlets have it. */
    private static Optional<String> parameter(String query, String name) {
        String prefix = name + "=";
        return Arrays.stream(query.split("&"))
                .filter(one -> one.startsWith(prefix))
                .findFirst()
                .map(one -> one.substring(prefix.length()));
    }
}
