package org.wirebook.lab.race;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.wirebook.events.Channel;
import org.wirebook.web.DaemonThreads;

/** The races under way, by the names of their channels. Threads: any. */
final class Races implements AutoCloseable {

    private static final String PREFIX = "race-";
    private static final int ID_BITS = 100; // nobody finds another reader's race by trying
    private static final int RADIX = 36;

    private final Function<String, Channel> channels;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Race> underWay = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("race-timer-"));

    /** @param random cannot be foretold */
    Races(Function<String, Channel> channels, InstantSource clock, RandomGenerator random) {
        this.channels = channels;
        this.clock = clock;
        this.random = random;
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Begins a race. Its first event comes after a second, when everybody has had time to take their places.
     *
     * @param ended is run when it is over, once
     * @return the name of its channel
     */
    String begin(Course course, Runnable ended) {
        var octets = new byte[ID_BITS / Byte.SIZE];
        random.nextBytes(octets);
        String name = PREFIX + new BigInteger(1, octets).toString(RADIX);
        var race = new Race(channels.apply(name), course, clock, random, () -> {
            if (underWay.remove(name) != null) {
                ended.run();
            }
        });
        underWay.put(name, race);
        race.begin((work, nanos) -> {
            var unused = timer.schedule(work, nanos, TimeUnit.NANOSECONDS); // the race goes on by itself
        });
        return name;
    }

    /** Ends a race before its time. */
    void end(String name) {
        Race race = underWay.get(name);
        if (race != null) {
            race.end();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
