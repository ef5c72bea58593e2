package org.wirebook.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirebook.question.Idea;
import org.wirebook.question.Item;
import org.wirebook.question.Mistake;

/** Reads what the tasks of one page are built of: items, and what wrong answers tell. */
final class Items {

    /** Of the digest in an item's id: enough for a question, and short in a form. */
    private static final int ID_OCTETS = 4;

    private final Texts texts;
    private final Ideas ideas;

    Items(Texts texts, Ideas ideas) {
        this.texts = texts;
        this.ideas = ideas;
    }

    /** An item as it was read. */
    record Read(TomlEntry entry, Wording wording, Item item) {

        /** Whether it says so. */
        boolean isRight() {
            return entry.flag("right");
        }
    }

    /**
     * The tables {@code [[question.key]]} as items, in order.
     *
     * @return as many as there should be, no two the same; empty after reporting that there are not
     */
    List<Read> read(TomlEntry question, String key, int least, int most) {
        List<TomlEntry> entries = question.entries(key);
        if (entries.size() < least || entries.size() > most) {
            question.report(key, "there are " + least + " to " + most + " of " + key + ", not " + entries.size());
            return List.of();
        }
        List<Read> items = entries.stream().map(this::item).toList();
        return areDifferent(items) ? items : List.of();
    }

    private Read item(TomlEntry entry) {
        Wording wording = texts.line(entry);
        return new Read(entry, wording, new Item(id(entry.optionalText("en").orElse("")), wording.html()));
    }

    /** Stays the same wherever the item stands, and whether it is right or not. */
    private static String id(String english) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(english.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean areDifferent(List<Read> items) {
        Set<String> ids = new HashSet<>();
        Set<String> chinese = new HashSet<>();
        for (Read read : items) {
            if (!ids.add(read.item().id())) {
                read.entry().report("en", "says the same as another one of this question");
            } else if (!chinese.add(read.item().text().zh())) {
                read.entry().report("zh", "says the same as another one of this question");
            }
        }
        return ids.size() == items.size();
    }

    /** The tables {@code [[question.slip]]}, at least one. */
    List<TomlEntry> slips(TomlEntry question) {
        List<TomlEntry> slips = question.entries("slip");
        if (slips.isEmpty()) {
            question.report("at least one [[question.slip]] says what a wrong answer tells");
        }
        return slips;
    }

    /** What a wrong answer tells, {@code idea} and {@code why}; empty after reporting that it tells nothing. */
    Optional<Mistake> mistake(TomlEntry entry) {
        Optional<Idea> idea = ideas.of(entry);
        Wording why = texts.why(entry);
        return idea.map(wrong -> new Mistake(wrong, why.html()));
    }
}
