package org.wirebook.question;

import java.util.HashSet;
import java.util.List;

/**
 * Items to put in order. An answer is all their ids in an order.
 *
 * @param items in the right order
 * @param slips what certain wrong orders tell
 */
public record Ordering(List<Item> items, List<Slip> slips) implements Task.Keyed {
    public Ordering {
        items = List.copyOf(items);
        Item.ids(items, 2);
        slips = List.copyOf(slips);
    }

    /**
     * What it tells when one item stands before another.
     *
     * @param before id of the item that wrongly comes first
     * @param after id of the one that should
     */
    public record Slip(String before, String after, Mistake mistake) {}

    @Override
    public String type() {
        return "order";
    }

    @Override
    public Marked mark(List<String> given) throws ImpossibleAnswerException {
        if (given.size() != items.size() || !new HashSet<>(given).equals(new HashSet<>(key()))) {
            throw new ImpossibleAnswerException("each item is to be given once");
        }
        return new Marked(
                given.equals(key()),
                slips.stream()
                        .filter(slip -> given.indexOf(slip.before()) < given.indexOf(slip.after()))
                        .map(Slip::mistake)
                        .toList());
    }

    @Override
    public List<String> key() {
        return items.stream().map(Item::id).toList();
    }
}
