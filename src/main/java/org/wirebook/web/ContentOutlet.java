package org.wirebook.web;

import java.io.IOException;

/** An outlet for the content of an answer to HTTP. */
public interface ContentOutlet extends Outlet {

    /** Sends the head of the answer, or prepares to. From now on nothing else may write to it. */
    void open() throws IOException;

    /** Ends the answer behind the last piece that was sent. Once, and not after {@link #abort}. */
    void end();

    /** Breaks the answer off, whatever is on its way: the client does not read. Once, and not after {@link #end}. */
    void abort();
}
