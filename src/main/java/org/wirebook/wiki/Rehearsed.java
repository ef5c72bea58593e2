package org.wirebook.wiki;

import java.util.List;

/**
 * A run that somebody foretold.
 *
 * @param run id of the kept run
 * @param held of each condition whether it held
 */
public record Rehearsed(String run, List<Boolean> held) {
    public Rehearsed {
        held = List.copyOf(held);
    }
}
