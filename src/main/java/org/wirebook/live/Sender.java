package org.wirebook.live;

/**
 * Who publishes.
 *
 * @param address where the client connects from; it is compared, never kept or shown
 * @param isExperiment whether it is the site itself, sending what a reader wrote
 */
record Sender(String address, boolean isExperiment) {}
