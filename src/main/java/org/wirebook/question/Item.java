package org.wirebook.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that can be chosen, put in order or paired.
 *
 * @param id of the item in its question; tells nothing about whether it is right
 * @param text HTML that can stand inside a line
 */
public record Item(String id, Bilingual text) {

    /** The ids of at least {@code least} items, no two of which are the same. */
    static Set<String> ids(List<Item> items, int least) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        if (ids.size() != items.size() || ids.size() < least) {
            throw new IllegalArgumentException("at least " + least + " different items, not " + items);
        }
        return ids;
    }
}
