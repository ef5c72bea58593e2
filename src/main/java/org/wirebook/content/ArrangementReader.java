package org.wirebook.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirebook.question.Item;
import org.wirebook.question.Matching;
import org.wirebook.question.Ordering;

/**
 * Reads questions whose items are to be put in order, or in pairs:
 *
 * <pre>{@code
 * [[question.item]]              # in the right order
 * en = "..."
 * zh = "..."
 *
 * [[question.slip]]
 * before = 3                     # item 3 stands before item 1
 * after = 1
 * idea = "..."
 * why.en = "..."
 * why.zh = "..."
 * }</pre>
 *
 * <p>or
 *
 * <pre>{@code
 * [[question.left]]
 * en = "..."
 * zh = "..."
 * to = 2                         # the item on the right that belongs to it
 *
 * [[question.right]]
 * en = "..."
 * zh = "..."
 *
 * [[question.slip]]
 * left = 1
 * right = 3
 * idea = "..."
 * why.en = "..."
 * why.zh = "..."
 * }</pre>
 */
final class ArrangementReader {

    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final Items items;

    ArrangementReader(Items items) {
        this.items = items;
    }

    Optional<Ordering> ordering(TomlEntry question) {
        List<Items.Read> read = items.read(question, "item", 3, 6);
        read.forEach(item -> item.entry().allow(Set.of("en", "zh")));
        List<Item> inOrder = read.stream().map(Items.Read::item).toList();
        List<Ordering.Slip> slips = new ArrayList<>();
        for (TomlEntry entry : items.slips(question)) {
            entry.allow(Set.of("before", "after", "idea", "why.en", "why.zh"));
            int before = entry.integer("before", 1, inOrder.size());
            int after = entry.integer("after", 1, inOrder.size());
            if (before <= after) {
                entry.report("before", "item " + before + " rightly stands before item " + after);
            }
            items.mistake(entry)
                    .filter(mistake -> !inOrder.isEmpty())
                    .map(mistake -> new Ordering.Slip(
                            inOrder.get(before - 1).id(), inOrder.get(after - 1).id(), mistake))
                    .ifPresent(slips::add);
        }
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(new Ordering(inOrder, slips));
    }

    Optional<Matching> matching(TomlEntry question) {
        List<Items.Read> left = items.read(question, LEFT, 2, 5);
        List<Items.Read> right = items.read(question, RIGHT, 2, 6);
        right.forEach(item -> item.entry().allow(Set.of("en", "zh")));
        Map<String, String> pairs = new HashMap<>();
        for (Items.Read item : left) {
            item.entry().allow(Set.of("en", "zh", "to"));
            int to = item.entry().integer("to", 1, right.size());
            pairs.put(item.item().id(), id(right, to));
        }
        List<Matching.Slip> slips = new ArrayList<>();
        for (TomlEntry entry : items.slips(question)) {
            entry.allow(Set.of(LEFT, RIGHT, "idea", "why.en", "why.zh"));
            String one = id(left, entry.integer(LEFT, 1, left.size()));
            String other = id(right, entry.integer(RIGHT, 1, right.size()));
            if (other.equals(pairs.get(one))) {
                entry.report(LEFT, "this pair is right");
            }
            items.mistake(entry)
                    .map(mistake -> new Matching.Slip(one, other, mistake))
                    .ifPresent(slips::add);
        }
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matching(ids(left), ids(right), pairs, slips));
    }

    /** The id of an item counted from 1; empty if the items could not be read. */
    private static String id(List<Items.Read> items, int number) {
        return items.isEmpty() ? "" : items.get(number - 1).item().id();
    }

    private static List<Item> ids(List<Items.Read> items) {
        return items.stream().map(Items.Read::item).toList();
    }
}
