package org.wirebook.events;

/** Waits in a channel for what comes next. What is called here must not block. */
@FunctionalInterface
public interface Waiter {

    /** Something has come. Called once; then it waits no more. */
    void news();

    /** Called after all who waited have had the news: what does not make anyone else wait longer is done here. */
    default void rest() {}
}
