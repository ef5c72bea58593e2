package org.wirebook.http;

import java.io.IOException;

/**
 * An answer ends before its end, as its reader asked: the container is to close the connection, or reset the stream.
 */
final class BrokenOffException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOffException() {
        super("broken off, as asked");
    }
}
