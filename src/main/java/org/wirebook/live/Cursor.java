package org.wirebook.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.wirebook.events.Channel;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/** Where a client wants to begin. */
final class Cursor {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final String NOW = "now";

    private Cursor() {}

    /**
     * The id after which to begin: from {@code Last-Event-ID}, which a browser sends when it connects again (HTML
     * §9.2.3), or from {@code after}. Without either, or with 0, the oldest event comes first.
     *
     * @throws HttpProblem 400 if it is no id
     */
    static long of(HttpServletRequest request, Channel channel) {
        return of(Requests.field(request, "Last-Event-ID"), () -> Requests.parameter(request, "after"), channel);
    }

    /** The same of a request without {@code Last-Event-ID}. */
    static long of(Optional<String> after, Channel channel) {
        return of(Optional.empty(), () -> after, channel);
    }

    private static long of(Optional<String> lastEventId, Supplier<Optional<String>> after, Channel channel) {
        Optional<String> last = lastEventId.filter(id -> !id.isEmpty());
        String given = last.or(after).orElse("");
        if (given.equals(NOW)) {
            return channel.now();
        }
        if (given.isEmpty()) {
            return channel.oldest();
        }
        if (!ID.matcher(given).matches()) {
            throw HttpProblem.badRequest((last.isPresent() ? "Last-Event-ID" : "after")
                    + " must be the id of an event: digits" + (last.isPresent() ? "." : ", or \"now\"."));
        }
        long id = Long.parseLong(given);
        return id == 0 ? channel.oldest() : id;
    }
}
