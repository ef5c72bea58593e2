package org.wirebook.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Channel;
import org.wirebook.events.Draft;
import org.wirebook.web.Happenings;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Methods;

/**
 * {@code /live/feed}: what happens in this Wirebook now, to be read only.
 *
 * <pre>{@code
 * run          {"page":"validators","name":"not-modified","holds":true}
 * answer       {"codes":{"200":12,"304":3}}    what /http/ answered since the last of these, at most once a second
 * page         {"pages":["validators"]}        changed by an author
 * connections  {"open":17}                     at /live/; only the newest can be read
 * }</pre>
 *
 * <p>Threads: any; {@link #tick} is called by one.
 */
final class Feed implements Topic, Happenings {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final int STATUSES = 600;
    private static final int MOST_PAGES = 20;
    private static final int TICKS_PER_COUNT = 2;
    private static final String CONNECTIONS = "connections";

    private final Channel channel;
    private final IntSupplier connections;
    private final AtomicIntegerArray answers = new AtomicIntegerArray(STATUSES);
    private int ticks;
    private int told;

    /** @param connections how many are open now */
    Feed(Channel channel, IntSupplier connections) {
        this.channel = channel;
        this.connections = connections;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public long publish(Sender sender, Message message) {
        throw HttpProblem.methodNotAllowed(Methods.READ);
    }

    @Override
    public void ran(String page, String name, boolean holds) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("page", page);
        run.put("name", name);
        run.put("holds", holds);
        tell(new Draft("run", Json.line(run)));
    }

    @Override
    public void answered(int status) {
        if (status >= 0 && status < STATUSES) {
            answers.incrementAndGet(status);
        }
    }

    @Override
    public void changed(Set<String> pages) {
        if (!pages.isEmpty()) {
            var first = pages.stream().sorted().limit(MOST_PAGES).toList();
            tell(new Draft("page", Json.line(Map.of("pages", first))));
        }
    }

    /** A second has passed. What was counted is told, so that no load can flood the feed. */
    void tick() {
        var codes = new TreeMap<Integer, Integer>();
        for (int status = 0; status < STATUSES; status++) {
            int count = answers.get(status) == 0 ? 0 : answers.getAndSet(status, 0);
            if (count > 0) {
                codes.put(status, count);
            }
        }
        if (!codes.isEmpty()) {
            tell(new Draft("answer", Json.line(Map.of("codes", codes))));
        }
        ticks++;
        int open = connections.getAsInt();
        if (ticks % TICKS_PER_COUNT == 0 && open != told) {
            told = open;
            tell(new Draft(CONNECTIONS, Json.line(Map.of("open", open))).inSlot(CONNECTIONS));
        }
    }

    /** What happens goes on, even if nobody can be told. */
    private void tell(Draft draft) {
        try {
            channel.publish(draft);
        } catch (RuntimeException e) {
            log.warn("the feed cannot tell of a {}", draft.type(), e);
        }
    }
}
