package org.wirebook.content;

/** Takes what is wrong with one file. */
@FunctionalInterface
interface Report {

    /**
     * Says one thing that is wrong.
     *
     * @param line 1-based; 0 when the whole file is meant
     * @param message what is wrong and what to do, one line
     */
    void at(int line, String message);
}
