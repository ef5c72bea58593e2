package org.wirebook.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items to each of which one of another list belongs. An answer is {@code left=right} for each item on the left, in any
 * order; one on the right may belong to several, or to none.
 *
 * @param pairs of each item on the left, the item on the right that belongs to it
 * @param slips what certain wrong pairs tell
 */
public record Matching(List<Item> left, List<Item> right, Map<String, String> pairs, List<Slip> slips)
        implements Task.Keyed {
    public Matching {
        left = List.copyOf(left);
        right = List.copyOf(right);
        pairs = Map.copyOf(pairs);
        slips = List.copyOf(slips);
        if (!pairs.keySet().equals(Item.ids(left, 2)) || !Item.ids(right, 2).containsAll(pairs.values())) {
            throw new IllegalArgumentException("not each item on the left has one on the right: " + pairs);
        }
    }

    /** What a wrong pair tells. */
    public record Slip(String left, String right, Mistake mistake) {}

    @Override
    public String type() {
        return "match";
    }

    @Override
    public Marked mark(List<String> given) throws ImpossibleAnswerException {
        Map<String, String> found = new HashMap<>();
        for (String pair : given) {
            int sign = pair.indexOf('=');
            String one = pair.substring(0, Math.max(sign, 0));
            String other = pair.substring(sign + 1);
            if (!has(left, one) || !has(right, other) || found.put(one, other) != null) {
                throw new ImpossibleAnswerException("each item on the left takes one on the right");
            }
        }
        if (found.size() != left.size()) {
            throw new ImpossibleAnswerException("an item on the left has none on the right");
        }
        return new Marked(
                found.equals(pairs),
                slips.stream()
                        .filter(slip -> slip.right().equals(found.get(slip.left())))
                        .map(Slip::mistake)
                        .toList());
    }

    private static boolean has(List<Item> items, String id) {
        return items.stream().anyMatch(item -> item.id().equals(id));
    }

    @Override
    public List<String> key() {
        List<String> key = new ArrayList<>();
        left.forEach(item -> key.add(item.id() + "=" + pairs.get(item.id())));
        return List.copyOf(key);
    }
}
