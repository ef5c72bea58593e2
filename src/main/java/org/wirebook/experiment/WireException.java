package org.wirebook.experiment;

import java.io.IOException;

/** The network, the server or a limit ended the run. The reason is a sentence for the reader of the page. */
final class WireException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    WireException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
