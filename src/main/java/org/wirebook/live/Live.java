package org.wirebook.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.wirebook.events.Bounds;
import org.wirebook.events.Channel;
import org.wirebook.events.Ids;
import org.wirebook.events.Journal;
import org.wirebook.live.chat.History;
import org.wirebook.live.chat.Room;
import org.wirebook.store.ChatRepository;
import org.wirebook.web.DaemonThreads;
import org.wirebook.web.Feature;
import org.wirebook.web.Happenings;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Inquiry;
import org.wirebook.web.LearnerKey;
import org.wirebook.web.Learners;
import org.wirebook.web.OwnConnections;
import org.wirebook.web.Routes;

/** {@code /live/{channel}}: channels that are read and written over four transports at one address. */
public final class Live implements Feature {

    private static final Bounds KEPT = new Bounds(1_000, 1 << 20);
    private static final Bounds FEED_KEPT = new Bounds(200, 1 << 18);
    private static final Bounds CHAT_KEPT = new Bounds(500, 1 << 20);
    private static final int CHAT_MESSAGES_A_SECOND = 5;
    private static final int CHAT_ENTRIES_A_SECOND = 20;
    private static final long CHAT_TICK_MILLIS = 500;
    private static final int DELIVERING = 2; // no reader is waited for, so more threads than processors gain nothing
    private static final int BLOCKED = 4; // threads that clients which do not read may hold up
    private static final Duration DRAIN = Duration.ofSeconds(2);
    private static final int MESSAGES_A_SECOND = 1_000;

    private final Readers readers;
    private final Polls polls = new Polls();
    private final Feed feed;
    private final Topics topics;
    private final Rates rates = new Rates(MESSAGES_A_SECOND, 2 * MESSAGES_A_SECOND);
    private final Rates chatRates = new Rates(CHAT_MESSAGES_A_SECOND, 2 * CHAT_MESSAGES_A_SECOND);
    private final Learners learners;
    private final Senders senders;
    private final ExecutorService deliveries =
            pool(DELIVERING, "live-delivery-", new ThreadPoolExecutor.DiscardPolicy()); // nobody is left to be told
    private final ExecutorService slow = pool(BLOCKED, "live-slow-", (task, pool) -> task.run());
    private final ScheduledExecutorService seconds =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("live-seconds-"));

    /**
     * How many clients may wait at once.
     *
     * @param most in all
     * @param mostPerAddress from one address, unless that is this machine's own
     */
    public record Limits(int most, int mostPerAddress) {}

    /**
     * What chats need.
     *
     * @param history where they are kept
     * @param key signs what people say, so that nobody learns who they are
     * @param moderatorToken what moderators show; empty if there are none
     */
    public record Chats(ChatRepository history, LearnerKey key, Learners learners, String moderatorToken) {}

    public Live(Limits limits, Ids ids, OwnConnections experiments, Chats chats, Clock clock) {
        this(limits, Pace.USUAL, ids, experiments, chats, clock);
    }

    Live(Limits limits, Pace pace, Ids ids, OwnConnections experiments, Chats chats, Clock clock) {
        this.readers = new Readers(limits.most(), limits.mostPerAddress(), pace);
        this.feed = new Feed(new Channel(FEED_KEPT, ids, Journal.NONE, clock, deliveries), readers::count);
        this.topics = new Topics(
                Map.of("feed", feed),
                name -> new Plain(new Channel(KEPT, ids, Journal.NONE, clock, deliveries)),
                name -> chat(name, chats, ids, clock));
        this.learners = chats.learners();
        this.senders = new Senders(learners, experiments, chats.moderatorToken());
        var unused = seconds.scheduleWithFixedDelay(feed::tick, 1, 1, TimeUnit.SECONDS);
        unused =
                seconds.scheduleWithFixedDelay(topics::tick, CHAT_TICK_MILLIS, CHAT_TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Chat chat(String name, Chats chats, Ids ids, Clock clock) {
        var history = new History(chats.history(), name, ids);
        var channel = new Channel(CHAT_KEPT, ids, history, clock, deliveries);
        return new Chat(new Room(channel, id -> chats.key().alias(name, id), clock), chatRates);
    }

    private static ExecutorService pool(int threads, String prefix, RejectedExecutionHandler afterwards) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DaemonThreads(prefix),
                afterwards);
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

    /** Takes long polls that a server shows before its servlets see them. */
    public Predicate<Inquiry> gate() {
        return new Gate(topics, readers, polls);
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet("/live/*", new LiveServlet(topics, readers, polls, rates, routes.webSockets(), senders, slow));
        var entries = new Rates(CHAT_ENTRIES_A_SECOND, 5 * CHAT_ENTRIES_A_SECOND);
        routes.servlet("/api/chat/*", new ChatServlet(topics, learners, entries, senders));
    }

    /** Everyone is told to come again elsewhere. */
    @Override
    public void drain() {
        readers.close();
        slow.shutdown();
        try {
            var unused = slow.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        readers.close();
        readers.stop();
        seconds.shutdownNow();
        deliveries.shutdown();
        slow.shutdown(); // what is to be closed is closed still
    }
}
