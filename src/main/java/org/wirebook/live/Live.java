package org.wirebook.live;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.wirebook.events.Bounds;
import org.wirebook.events.Channel;
import org.wirebook.events.Ids;
import org.wirebook.events.Journal;
import org.wirebook.web.Feature;
import org.wirebook.web.Happenings;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.OwnConnections;
import org.wirebook.web.Routes;

/** {@code /live/{channel}}: channels that are read and written over four transports at one address. */
public final class Live implements Feature {

    private static final Bounds KEPT = new Bounds(1_000, 1 << 20);
    private static final Bounds FEED_KEPT = new Bounds(200, 1 << 18);
    private static final int DELIVERING = 2; // no reader is waited for, so more threads than processors gain nothing
    private static final int MESSAGES_A_SECOND = 1_000;

    private final Readers readers;
    private final Feed feed;
    private final Topics topics;
    private final Rates rates = new Rates(MESSAGES_A_SECOND, 2 * MESSAGES_A_SECOND);
    private final OwnConnections experiments;
    private final ExecutorService deliveries = Executors.newFixedThreadPool(DELIVERING, named("live-delivery-"));
    private final ExecutorService pings = Executors.newSingleThreadExecutor(named("live-ping-"));
    private final ScheduledExecutorService seconds = new ScheduledThreadPoolExecutor(1, named("live-feed-"));

    /**
     * How many clients may wait at once.
     *
     * @param most in all
     * @param mostPerAddress from one address, unless that is this machine's own
     */
    public record Limits(int most, int mostPerAddress) {}

    public Live(Limits limits, Ids ids, OwnConnections experiments, Clock clock) {
        this.readers = new Readers(limits.most(), limits.mostPerAddress());
        this.feed = new Feed(new Channel(FEED_KEPT, ids, Journal.NONE, clock, deliveries), readers::count);
        this.topics = new Topics(Map.of("feed", feed), () -> new Channel(KEPT, ids, Journal.NONE, clock, deliveries));
        var unused = seconds.scheduleWithFixedDelay(feed::tick, 1, 1, TimeUnit.SECONDS);
        this.experiments = experiments;
    }

    private static ThreadFactory named(String prefix) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Whoever is told here, tells the channel {@code feed}. */
    public Happenings happenings() {
        return feed;
    }

    /**
     * The channel of this name: what is published there reaches those who read {@code /live/{name}}.
     *
     * @throws HttpProblem 404 if no channel can be called so, 503 if there are too many that have readers
     */
    public Channel channel(String name) {
        return topics.find(name).channel();
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet("/live/*", new LiveServlet(topics, readers, rates, routes.webSockets(), experiments, pings));
    }

    /** Everyone is told to come again elsewhere. */
    @Override
    public void drain() {
        readers.close();
    }

    @Override
    public void close() {
        readers.close();
        readers.stop();
        seconds.shutdownNow();
        deliveries.shutdown();
        pings.shutdownNow();
    }
}
