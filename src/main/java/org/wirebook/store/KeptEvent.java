package org.wirebook.store;

import java.time.Instant;

/**
 * An event of a chat as it is kept.
 *
 * @param at when it happened, in milliseconds
 * @param data a JSON text
 */
public record KeptEvent(long id, Instant at, String type, String data) {}
