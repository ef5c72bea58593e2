package org.wirebook.lab.wire;

/** A backslash that begins nothing. */
final class NotationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position of the backslash, from 0 */
    NotationException(int position) {
        super("nothing begins with the backslash at " + position);
        this.position = position;
    }

    int position() {
        return position;
    }
}
