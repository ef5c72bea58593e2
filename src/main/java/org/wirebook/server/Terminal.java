package org.wirebook.server;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.wirebook.boot.SpeaksToTerminal;

/** The two streams of a command: answers go to {@link #out}, complaints to {@link #err}. */
@SpeaksToTerminal
record Terminal(PrintWriter out, PrintWriter err) {

    /** The terminal this program was started from, in the encoding of its system. */
    static Terminal system() {
        Charset encoding = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return new Terminal(new PrintWriter(System.out, true, encoding), new PrintWriter(System.err, true, encoding));
    }
}
