package org.wirebook.web;

/** A part of the site that adds its own routes. Features do not know each other. */
public interface Feature extends AutoCloseable {

    /** Adds this feature's servlets and endpoints. Called once, before the first request. */
    void addTo(Routes routes);

    /** The server stops: answers that would go on for long end now. Called before {@link #close}, or not at all. */
    default void drain() {}

    /** Releases what the feature holds (threads, connections). Called once, after the last request. */
    @Override
    default void close() {}
}
