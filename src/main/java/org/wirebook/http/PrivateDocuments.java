package org.wirebook.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpProblem;

/**
 * Documents of visitors, in memory: few, small and soon forgotten. Any thread may call; one change at a time.
 *
 * <p>Holds those of 500 visitors at most, 8 for each: the visitor who came longest ago is forgotten first, each after
 * 15 minutes.
 */
final class PrivateDocuments {

    static final int MOST_BYTES = 4_096;
    static final int MOST_DOCUMENTS = 8;
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final int MOST_VISITORS = 500;

    /** A document as it stands. */
    record Stored(Content content, EntityTag tag) {

        static Stored of(byte[] json) {
            return new Stored(new Content(json), EntityTag.of(json));
        }
    }

    /** Decides what becomes of a document. Runs while nobody else can change it, so it must not wait for anything. */
    @FunctionalInterface
    interface Change {

        /** What is to be there from now on; empty for nothing. */
        Optional<Stored> of(Optional<Stored> current);
    }

    private static final class Visitor {
        private final Map<String, Stored> documents = new LinkedHashMap<>();
        private Instant seen;

        Visitor(Instant seen) {
            this.seen = seen;
        }
    }

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final LinkedHashMap<String, Visitor> visitors = new LinkedHashMap<>(16, 0.75f, true);

    PrivateDocuments(Clock clock) {
        this.clock = clock;
    }

    /** Whether we gave this name to a visitor, and have not forgotten it. */
    synchronized boolean knows(String visitor) {
        forget();
        return visitors.containsKey(visitor);
    }

    /** A name for a visitor who has none. It is a secret between the two of us. */
    String newVisitor() {
        var octets = new byte[16];
        random.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    /** The document of this name. */
    synchronized Optional<Stored> find(String visitor, String name) {
        forget();
        return Optional.ofNullable(visitors.get(visitor)).flatMap(known -> {
            known.seen = clock.instant();
            return Optional.ofNullable(known.documents.get(name));
        });
    }

    /**
     * Changes the document of this name.
     *
     * @throws HttpProblem 409 for one too many; and what {@code change} throws, and nothing is changed then
     */
    synchronized Optional<Stored> change(String visitor, String name, Change change) {
        forget();
        Optional<Visitor> known = Optional.ofNullable(visitors.get(visitor));
        Optional<Stored> next = change.of(known.flatMap(owner -> Optional.ofNullable(owner.documents.get(name))));
        Visitor owner = known.orElseGet(() -> new Visitor(clock.instant()));
        owner.seen = clock.instant();
        if (next.isEmpty()) {
            owner.documents.remove(name);
            return next;
        }
        if (owner.documents.size() == MOST_DOCUMENTS && !owner.documents.containsKey(name)) {
            throw HttpProblem.of(409, "You have " + MOST_DOCUMENTS + " documents. Delete one first.");
        }
        owner.documents.put(name, next.get());
        visitors.put(visitor, owner);
        return next;
    }

    /** Those who came longest ago stand first. */
    private void forget() {
        Instant old = clock.instant().minus(LIFETIME);
        for (Iterator<Visitor> eldest = visitors.values().iterator(); eldest.hasNext(); ) {
            if (eldest.next().seen.isAfter(old) && visitors.size() <= MOST_VISITORS) {
                return;
            }
            eldest.remove();
        }
    }
}
