package org.wirebook.experiment;

import java.io.IOException;

/** The network, the server or a limit ended the run. The reason is a sentence for the reader of the page. */
final class WireException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence reason;

    WireException(Mishap mishap, Object... arguments) {
        this(Sentence.of(mishap, arguments));
    }

    private WireException(Sentence reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Sentence reason() {
        return reason;
    }
}
