package org.wirebook.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.wirebook.events.Channel;
import org.wirebook.web.Inquiry;

/**
 * Where a server shows long polls before its servlets see them. Takes what asks for nothing else: without a servlet,
 * one costs half as much. Threads: any; nothing blocks.
 */
final class Gate implements Predicate<Inquiry> {

    private static final String PREFIX = "/live/";
    private static final int MOST_DIGITS = 18;

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
        Channel channel = topic.get().channel();
        Optional<LongPoll.Wanted> wanted = wanted(inquiry.query(), channel);
        Optional<Readers.Place> place =
                wanted.isEmpty() ? Optional.empty() : readers.admit(inquiry.client(), channel, () -> {});
        if (wanted.isEmpty() || place.isEmpty()) {
            return false;
        }
        new LongPoll(inquiry::take, channel, wanted.get(), polls, place.get()).begin();
        return true;
    }

    /** Another transport, or what a browser resumes. */
    private static boolean asksForMore(Inquiry inquiry) {
        return inquiry.field("Upgrade").isPresent()
                || inquiry.field("Last-Event-ID").isPresent()
                || inquiry.field("Accept")
                        .filter(accept -> accept.contains("event-stream"))
                        .isPresent();
    }

    private static Optional<LongPoll.Wanted> wanted(String query, Channel channel) {
        long after = 0;
        long limit = LiveServlet.MOST_LIMIT;
        long wait = 0;
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String value = parameter.substring(equals + 1);
            String name = parameter.substring(0, Math.max(equals, 0));
            boolean isNow = name.equals("after") && value.equals("now");
            if (!isNow && !isNumber(value)) {
                return Optional.empty();
            }
            long number = isNow ? channel.now() : Long.parseLong(value);
            switch (name) {
                case "after" -> after = number;
                case "limit" -> limit = number;
                case "wait" -> wait = number;
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (limit < 1 || limit > LiveServlet.MOST_LIMIT || wait < 1 || wait > LiveServlet.MOST_WAIT_SECONDS) {
            return Optional.empty();
        }
        long cursor = after == 0 ? channel.oldest() : after;
        return Optional.of(new LongPoll.Wanted(cursor, (int) limit, Duration.ofSeconds(wait)));
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
