package org.wirebook.web;

import java.util.Set;

/**
 * Who is told what happens in this site. What is told is shown to everyone, so it holds nothing that a reader wrote and
 * nothing that tells one reader from another. Threads: any; nobody waits, and nothing is thrown.
 */
public interface Happenings {

    /**
     * An experiment of the book was run.
     *
     * @param page slug of the page it stands on
     * @param name of the experiment
     */
    void ran(String page, String name, boolean holds);

    /** A demo endpoint answered with this status. */
    void answered(int status);

    /** Pages of the book changed, appeared or went; these are their slugs. */
    void changed(Set<String> pages);
}
