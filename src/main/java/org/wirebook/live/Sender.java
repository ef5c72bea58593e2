package org.wirebook.live;

/**
 * Who reads or publishes.
 *
 * @param learner the id of a browser that we know again; empty for one that we do not, or a program
 * @param address where the client connects from; it is compared, never kept or shown
 * @param nick what it asks to be called; may be empty
 * @param isModerator whether it showed the moderator's token
 * @param isExperiment whether it is the site itself, sending what a reader wrote
 */
record Sender(String learner, String address, String nick, boolean isModerator, boolean isExperiment) {}
