package org.wirebook.live;

/**
 * What a client wants published.
 *
 * @param json a JSON text on one line: the value itself, or a string if the client sent plain text
 */
record Message(String json) {}
