package org.wirebook.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirebook.question.Item;
import org.wirebook.question.Matching;
import org.wirebook.question.Mistake;
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

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final Items items;

    ArrangementReader(Items items) {
        this.items = items;
    }

    Optional<Ordering> ordering(TomlEntry question) {
        List<Items.Read> read = items.read(question, "item", 3, 6);
        read.forEach(item -> item.entry().allow(Set.of("en", "zh")));
        List<Ordering.Slip> slips = new ArrayList<>();
        for (TomlEntry entry : items.slips(question)) {
            entry.allow(Set.of(BEFORE, AFTER, "idea", "why.en", "why.zh"));
            Optional<Mistake> mistake = items.mistake(entry);
            Optional<Item> before = numbered(read, entry, BEFORE);
            Optional<Item> after = numbered(read, entry, AFTER);
            if (before.isPresent() && after.isPresent()) {
                if (isEarlier(read, before.get(), after.get())) {
                    entry.report(BEFORE, "this order is right");
                }
                mistake.ifPresent(told -> slips.add(
                        new Ordering.Slip(before.get().id(), after.get().id(), told)));
            }
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(new Ordering(inOrder(read), slips));
    }

    private static boolean isEarlier(List<Items.Read> read, Item one, Item other) {
        return inOrder(read).indexOf(one) <= inOrder(read).indexOf(other);
    }

    private static List<Item> inOrder(List<Items.Read> items) {
        return items.stream().map(Items.Read::item).toList();
    }

    /** The item that an entry names by its number, counted from 1; empty if it names none, or all are missing. */
    private static Optional<Item> numbered(List<Items.Read> items, TomlEntry entry, String key) {
        return items.isEmpty()
                ? Optional.empty()
                : entry.integer(key, 1, items.size())
                        .map(number -> items.get(number - 1).item());
    }

    Optional<Matching> matching(TomlEntry question) {
        List<Items.Read> left = items.read(question, LEFT, 2, 5);
        List<Items.Read> right = items.read(question, RIGHT, 2, 6);
        right.forEach(item -> item.entry().allow(Set.of("en", "zh")));
        Map<String, String> pairs = new HashMap<>();
        for (Items.Read item : left) {
            item.entry().allow(Set.of("en", "zh", "to"));
            numbered(right, item.entry(), "to")
                    .ifPresent(to -> pairs.put(item.item().id(), to.id()));
        }
        List<Matching.Slip> slips = new ArrayList<>();
        for (TomlEntry entry : items.slips(question)) {
            entry.allow(Set.of(LEFT, RIGHT, "idea", "why.en", "why.zh"));
            Optional<Mistake> mistake = items.mistake(entry);
            Optional<Item> one = numbered(left, entry, LEFT);
            Optional<Item> other = numbered(right, entry, RIGHT);
            if (one.isPresent() && other.isPresent()) {
                if (other.get().id().equals(pairs.get(one.get().id()))) {
                    entry.report(LEFT, "this pair is right");
                }
                mistake.ifPresent(told ->
                        slips.add(new Matching.Slip(one.get().id(), other.get().id(), told)));
            }
        }
        return left.isEmpty() || pairs.size() < left.size()
                ? Optional.empty()
                : Optional.of(new Matching(inOrder(left), inOrder(right), pairs, slips));
    }
}
