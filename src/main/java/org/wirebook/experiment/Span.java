package org.wirebook.experiment;

/** A range of octets in a message: {@code start} inclusive, {@code end} exclusive. */
record Span(int start, int end) {
    int length() {
        return end - start;
    }
}
