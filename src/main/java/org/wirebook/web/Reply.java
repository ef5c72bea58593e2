package org.wirebook.web;

/** Answers one request, later and whole. Threads: one at a time. */
public interface Reply {

    /** Sends the answer; its owner is told when it is on its way. Once. */
    void send(Answer answer);

    /** Lets go of the request, when its answer is on its way. Once, and not after {@link #abort}. */
    void end();

    /** Breaks the answer off, whatever is on its way: the client does not read. Once, and not after {@link #end}. */
    void abort();
}
