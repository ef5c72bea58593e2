package org.wirebook.web;

/** A part of the site that adds its own routes. Features do not know each other. */
public interface Feature extends AutoCloseable {

    /** Adds this feature's servlets and endpoints. Called once, before the first request. */
    void addTo(Routes routes);

    /** Releases what the feature holds (threads, connections). Called once, after the last request. */
    @Override
    default void close() {}
}
