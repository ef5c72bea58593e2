package org.wirebook.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.store.QuestionStats;

/**
 * What the answers of all learners tell, reckoned at most once a minute and never twice at the same time. Threads: any;
 * whoever asks while it is reckoned gets the last result, and waits only if there is none yet.
 */
final class Statistics {

    private static final Logger log = LoggerFactory.getLogger(Statistics.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Supplier<List<QuestionStats>> source;
    private final Clock clock;
    private final ReentrantLock reckoning = new ReentrantLock();
    private volatile @Nullable Result last;

    /** @param at when it was reckoned; answers given later are not in it */
    record Result(Instant at, List<QuestionStats> questions) {
        Result {
            questions = List.copyOf(questions);
        }
    }

    /** @param source may take seconds, the first time */
    Statistics(Supplier<List<QuestionStats>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Reckons, so that nobody waits for it later. */
    void prepare() {
        try {
            get();
        } catch (RuntimeException e) {
            log.debug("cannot reckon the statistics: {}", e.getMessage());
        }
    }

    Result get() {
        Result known = last;
        if (known == null) {
            reckoning.lock();
        } else if (isFresh(known) || !reckoning.tryLock()) {
            return known;
        }
        try {
            Result meanwhile = last;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile;
            }
            var result = new Result(clock.instant(), source.get());
            last = result;
            return result;
        } finally {
            reckoning.unlock();
        }
    }

    private boolean isFresh(Result result) {
        return clock.instant().isBefore(result.at().plus(FRESH));
    }
}
