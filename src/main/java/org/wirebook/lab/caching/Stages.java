package org.wirebook.lab.caching;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the stage of each visit answers with. At most {@value #MOST} are kept: a new one takes the place of the one
 * unused for longest. Threads: any.
 */
final class Stages {

    static final int MOST = 500;

    /** A stage as it is set: its rules, since when, and how many answers it has given. */
    static final class Stage {
        private final Instant began;
        private Rules rules;
        private int answers;

        Stage(Instant began, Rules rules) {
            this.began = began;
            this.rules = rules;
        }

        Instant began() {
            return began;
        }

        synchronized Rules rules() {
            return rules;
        }

        synchronized int nextAnswer() {
            return ++answers;
        }

        private synchronized void set(Rules other) {
            rules = other;
        }
    }

    private final Map<String, Stage> stages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stage> eldest) {
            return size() > MOST;
        }
    };

    synchronized void set(String visit, Rules rules, Instant now) {
        stages.computeIfAbsent(visit, id -> new Stage(now, rules)).set(rules);
    }

    synchronized Optional<Stage> find(String visit) {
        return Optional.ofNullable(stages.get(visit));
    }
}
