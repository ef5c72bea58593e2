package org.wirebook.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever publishers and readers do at the same time, a reader gets each event once and in order, or is told of a gap
 * that covers what it did not get.
 */
class ChannelInterleavingTest {

    private static final int PUBLISHERS = 3;
    private static final int EACH = 400;
    private static final int READERS = 12;

    private final ExecutorService deliveries = Executors.newFixedThreadPool(2);
    private final List<Event> published = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void deliversEachEventOnceInOrderOrAnExplicitGap(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var ids = new ReservedIds(0, unused -> {});
        var channel = new Channel(
                new Bounds(1 + random.nextInt(200), 1 << 20), ids, Journal.NONE, Clock.systemUTC(), deliveries);
        ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS + READERS);
        var done = new CountDownLatch(PUBLISHERS);
        try {
            List<Future<List<Event>>> read = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                long speed = random.nextLong();
                read.add(threads.submit(() -> new Client(channel, speed, done).read()));
            }
            for (int i = 0; i < PUBLISHERS; i++) {
                threads.execute(() -> {
                    for (int n = 0; n < EACH; n++) {
                        published.add(channel.publish(new Draft("message", "" + n)));
                    }
                    done.countDown();
                });
            }
            for (Future<List<Event>> one : read) {
                assertThat(complaint(one.get(20, TimeUnit.SECONDS))).isEmpty();
            }
        } finally {
            threads.shutdownNow();
            deliveries.shutdownNow();
        }
    }

    /** What is wrong with what a reader got; empty if nothing is. */
    private String complaint(List<Event> got) {
        List<Long> expected = published.stream().map(Event::id).sorted().toList();
        int at = 0;
        for (Event event : got) {
            if (event.type().equals("gap")) {
                while (at < expected.size() && expected.get(at) <= event.id()) {
                    at++;
                }
            } else if (at == expected.size() || expected.get(at) != event.id()) {
                return "event " + event.id() + " came where " + (at == expected.size() ? "none" : expected.get(at))
                        + " was due";
            } else {
                at++;
            }
        }
        return at == expected.size() ? "" : "nothing came after " + at + " of " + expected.size();
    }

    /** Reads at its own pace, goes away now and then, and comes back with its cursor. */
    private static final class Client {
        private final Channel channel;
        private final RandomGenerator random;
        private final CountDownLatch done;
        private final List<Event> got = new ArrayList<>();

        Client(Channel channel, long seed, CountDownLatch done) {
            this.channel = channel;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.done = done;
        }

        List<Event> read() throws InterruptedException {
            long cursor = 0; // from the beginning, even where that is gone already
            while (true) {
                boolean isLast = done.getCount() == 0;
                Batch batch = channel.after(cursor, 1 + random.nextInt(20), 1 << 20);
                got.addAll(batch.events());
                cursor = batch.next();
                if (batch.isEmpty()) {
                    if (isLast) {
                        return got;
                    }
                    await(cursor);
                } else if (random.nextInt(10) == 0) {
                    Thread.onSpinWait();
                }
            }
        }

        private void await(long cursor) throws InterruptedException {
            var called = new Semaphore(0);
            Waiter waiter = called::release;
            if (!channel.await(cursor, waiter)) {
                return;
            }
            boolean isPatient = random.nextInt(4) > 0;
            while (!called.tryAcquire(isPatient ? 50 : 0, TimeUnit.MILLISECONDS)) {
                if (!isPatient || done.getCount() == 0) {
                    channel.forget(waiter);
                    return;
                }
            }
        }
    }
}
