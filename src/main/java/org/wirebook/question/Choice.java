package org.wirebook.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Options of which one is right, or several. An answer is the ids of those chosen, in any order.
 *
 * @param several whether more than one may be chosen; then at least one must be
 * @param isOrdered whether the options have an order of their own and are not shuffled
 */
public record Choice(List<Option> options, boolean several, boolean isOrdered) implements Task.Keyed {
    public Choice {
        options = List.copyOf(options);
        Item.ids(options.stream().map(Option::item).toList(), 2);
        long right = options.stream().filter(Option::isRight).count();
        if (right == 0 || (right > 1 && !several)) {
            throw new IllegalArgumentException(right + " right options");
        }
    }

    @Override
    public String type() {
        return several ? "multi" : "single";
    }

    @Override
    public Marked mark(List<String> given) throws ImpossibleAnswerException {
        Set<String> chosen = new HashSet<>(given);
        List<Option> found = options.stream()
                .filter(option -> chosen.contains(option.item().id()))
                .toList();
        if (found.size() != chosen.size()) {
            throw new ImpossibleAnswerException("there is no such option");
        }
        if (found.isEmpty() || (found.size() > 1 && !several)) {
            throw new ImpossibleAnswerException(several ? "nothing is chosen" : "one option is to be chosen");
        }
        return new Marked(
                chosen.equals(Set.copyOf(key())),
                found.stream().map(Option::mistake).flatMap(Optional::stream).toList());
    }

    @Override
    public List<String> key() {
        return options.stream()
                .filter(Option::isRight)
                .map(option -> option.item().id())
                .toList();
    }
}
