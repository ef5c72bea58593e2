package org.wirebook.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One visit and its ledger. It takes {@value #MOST_REQUESTS} requests, or heads of {@value #MOST_OCTETS} octets in all;
 * then it is full and takes no more. Threads: any.
 */
final class Visit {

    static final int MOST_REQUESTS = 250;
    static final int MOST_OCTETS = 256 * 1024;

    private final String id;
    private final InstantSource clock;
    private final Instant began;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private final AtomicInteger octets = new AtomicInteger();
    private Instant used;

    Visit(String id, InstantSource clock) {
        this.id = id;
        this.clock = clock;
        this.began = clock.instant();
        this.used = began;
    }

    String id() {
        return id;
    }

    synchronized Instant used() {
        return used;
    }

    synchronized boolean isUnusedSince(Instant time) {
        return used.isBefore(time);
    }

    synchronized boolean hasRequests() {
        return !entries.isEmpty();
    }

    /** Writes a request down; empty if the ledger is full. */
    synchronized Optional<Entry> enter(HttpServletRequest request) {
        used = clock.instant();
        if (isFull()) {
            return Optional.empty();
        }
        var entry = new Entry(this, Ledger.Asked.of(request, micros(), connection(request)));
        entries.add(entry);
        return Optional.of(entry);
    }

    synchronized boolean isFull() {
        return entries.size() == MOST_REQUESTS || octets.get() > MOST_OCTETS;
    }

    /** 1 for the first connection seen in this visit, 2 for the second, … */
    private int connection(HttpServletRequest request) {
        String connection = request.getServletConnection().getConnectionId();
        if (!connections.contains(connection)) {
            connections.add(connection);
        }
        return connections.indexOf(connection) + 1;
    }

    /** Takes note of octets of heads that the ledger holds from now on. */
    void keep(int moreOctets) {
        octets.addAndGet(moreOctets);
    }

    /** Since the visit began. */
    long micros() {
        return Duration.between(began, clock.instant()).toNanos() / 1_000;
    }

    Ledger ledger() {
        return new Ledger(id, soFar().stream().map(Entry::line).toList());
    }

    private synchronized List<Entry> soFar() {
        used = clock.instant();
        return List.copyOf(entries);
    }
}
