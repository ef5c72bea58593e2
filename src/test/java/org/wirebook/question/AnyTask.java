package org.wirebook.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Tasks that a random source makes up. All that may not be seen before an answer holds the word {@code secret}. */
final class AnyTask {

    static final Bilingual SECRET = new Bilingual("secret", "secret");

    private final Random random;

    AnyTask(long seed) {
        this.random = new Random(seed);
    }

    Mistake mistake(int number) {
        return new Mistake(new Idea("page/secret-" + number, SECRET), SECRET);
    }

    /** Items called {@code a0}, {@code a1} and so on. */
    private static List<Item> items(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new Item(prefix + number, new Bilingual("item " + prefix + number, "条目 " + prefix + number)))
                .toList();
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    Choice choice(boolean several) {
        List<Item> items = items("a", between(3, 5));
        int sure = random.nextInt(items.size());
        List<Option> options = new ArrayList<>();
        for (int number = 0; number < items.size(); number++) {
            boolean isRight = number == sure || (several && random.nextBoolean());
            options.add(
                    new Option(items.get(number), isRight, isRight ? Optional.empty() : Optional.of(mistake(number))));
        }
        return new Choice(options, several, random.nextBoolean());
    }

    Prediction prediction() {
        List<Item> items = items("a", between(2, 4));
        int expected = random.nextInt(items.size());
        return new Prediction(
                "secret-experiment",
                IntStream.range(0, items.size())
                        .mapToObj(number -> new Prediction.Outcome(
                                items.get(number),
                                "header secret == " + number,
                                number == expected ? Optional.empty() : Optional.of(mistake(number))))
                        .toList());
    }

    Ordering ordering() {
        List<Item> items = items("a", between(3, 5));
        return new Ordering(
                items, List.of(new Ordering.Slip(items.get(2).id(), items.get(0).id(), mistake(0))));
    }

    Matching matching() {
        List<Item> left = items("a", between(2, 4));
        List<Item> right = items("b", between(2, 4));
        Map<String, String> pairs = new HashMap<>();
        left.forEach(item ->
                pairs.put(item.id(), right.get(random.nextInt(right.size())).id()));
        Item first = left.get(0);
        Item wrong = right.stream()
                .filter(item -> !item.id().equals(pairs.get(first.id())))
                .findFirst()
                .orElseThrow();
        return new Matching(left, right, pairs, List.of(new Matching.Slip(first.id(), wrong.id(), mistake(0))));
    }

    ShortText text() {
        return new ShortText(
                IntStream.range(0, between(1, 3))
                        .mapToObj(number -> "secret " + word())
                        .toList(),
                List.of(new ShortText.Slip(List.of("secret slip " + word()), mistake(0))));
    }

    /** One to eight letters. */
    String word() {
        return random.ints(between(1, 8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Numeric number() {
        BigDecimal value = decimal();
        return new Numeric(
                value,
                random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(between(0, 999), 2),
                new Bilingual("seconds", "秒"),
                List.of(new Numeric.Slip(value.add(BigDecimal.TEN), mistake(0))));
    }

    BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextLong(-9_000_000_000L, 9_000_000_000L), random.nextInt(6));
    }

    /** Any of those whose key is known. */
    Task.Keyed keyed() {
        return switch (random.nextInt(6)) {
            case 0 -> choice(false);
            case 1 -> choice(true);
            case 2 -> ordering();
            case 3 -> matching();
            case 4 -> text();
            default -> number();
        };
    }

    /** The same in another order. */
    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    Question question(Task task) {
        return new Question(
                new QuestionId("page", "name"),
                "page/secret-card",
                1,
                2,
                Skill.APPLY,
                List.of(new Source("secret", "secret")),
                SECRET,
                new Bilingual("<p>What?</p>", "<p>什么？</p>"),
                SECRET,
                task);
    }
}
