package org.wirebook.question;

import java.util.List;

/**
 * A question of the book in both languages, with its key. Immutable. What may be shown before it is answered is its
 * {@link Face}.
 *
 * @param card questions of one card ask the same in other words: {@code status-codes/unknown-code}
 * @param version counts up when what is asked or what is right changes; answers to another version are not compared
 * @param level 1 to 3
 * @param cites what the key rests on
 * @param place the fragment of the page where it is explained, by language, without {@code #}
 * @param ask HTML
 * @param why what is right and why; HTML
 */
public record Question(
        QuestionId id,
        String card,
        int version,
        int level,
        Skill skill,
        List<Source> cites,
        Bilingual place,
        Bilingual ask,
        Bilingual why,
        Task task) {
    public Question {
        cites = List.copyOf(cites);
    }
}
