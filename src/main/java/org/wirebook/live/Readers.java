package org.wirebook.live;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Channel;
import org.wirebook.web.DaemonThreads;

/** Everyone who is being served now, and how many may be. Threads: any. */
final class Readers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Readers.class);
    private static final long TICK_MILLIS = 100;

    private final int most;
    private final int mostPerAddress;
    private final Pace pace;
    private final Set<Reader> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> perAddress = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("live-clock-"));
    private volatile boolean closing;

    /**
     * @param most clients in all
     * @param mostPerAddress clients of one address; those on this machine are not counted, for a proxy may be one
     */
    Readers(int most, int mostPerAddress, Pace pace) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
        this.pace = pace;
        var unused = clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A place for one client, until it is given back. */
    final class Place {
        private final String address;
        private final Channel channel;
        private final Runnable leaving;
        private final AtomicBoolean isTaken = new AtomicBoolean(true);

        private Place(String address, Channel channel, Runnable leaving) {
            this.address = address;
            this.channel = channel;
            this.leaving = leaving;
            channel.join();
        }

        /** How long the client may take. */
        Pace pace() {
            return pace;
        }

        /** From now on the reader is told the time, unless it is gone already. */
        void seat(Reader reader) {
            all.add(reader);
            if (!isTaken.get()) {
                all.remove(reader);
            } else if (closing) {
                reader.leave();
            }
        }

        /** The client is gone, or served. Once or more. */
        void free(Reader reader) {
            all.remove(reader);
            if (isTaken.getAndSet(false)) {
                channel.part();
                leaving.run();
                giveBack(address);
            }
        }
    }

    /**
     * A place for one more client of a channel, if there is one. It must be given back.
     *
     * @param leaving is run when it is, or at once if there is none
     */
    Optional<Place> admit(InetAddress client, Channel channel, Runnable leaving) {
        String address = client.isLoopbackAddress() ? "" : client.getHostAddress();
        if (closing || !take()) {
            leaving.run();
            return Optional.empty();
        }
        if (!address.isEmpty() && perAddress.merge(address, 1, Integer::sum) > mostPerAddress) {
            giveBack(address);
            leaving.run();
            return Optional.empty();
        }
        return Optional.of(new Place(address, channel, leaving));
    }

    private boolean take() {
        if (taken.incrementAndGet() <= most) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }

    private void giveBack(String address) {
        taken.decrementAndGet();
        perAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** How many are being served. */
    int count() {
        return taken.get();
    }

    /** Whether half of the places are taken. */
    boolean isCrowded() {
        return taken.get() > most / 2;
    }

    private void tick() {
        long now = System.nanoTime();
        for (Reader reader : all) {
            try {
                reader.tick(now);
            } catch (RuntimeException e) { // the others' clock must go on
                log.error("a reader failed", e);
            }
        }
    }

    /** Everyone leaves, and nobody comes any more. */
    @Override
    public void close() {
        closing = true;
        all.forEach(Reader::leave);
    }

    /** Nobody is told the time any more. */
    void stop() {
        clock.shutdownNow();
    }
}
