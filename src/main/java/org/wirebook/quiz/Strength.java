package org.wirebook.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.wirebook.content.Chapter;
import org.wirebook.store.KeptCard;

/**
 * How well somebody knows a chapter.
 *
 * @param known how many of its cards they answered rightly the last time
 * @param cards how many it has
 * @param value 0 to 1: the share of cards that are known, times how likely they are recalled now on average
 */
record Strength(Chapter chapter, int known, int cards, double value) {

    /** Each chapter that asks something, in reading order. */
    static List<Strength> of(Syllabus syllabus, Recall recall, List<KeptCard> cards, Instant now) {
        return syllabus.chapters().stream()
                .map(chapter -> of(chapter, syllabus.cards(chapter), recall, cards, now))
                .filter(strength -> strength.cards() > 0)
                .toList();
    }

    private static Strength of(Chapter chapter, Set<String> asked, Recall recall, List<KeptCard> cards, Instant now) {
        // right after any answer a card is likely to be recalled, even if what is recalled is the correction
        List<KeptCard> known = cards.stream()
                .filter(card -> card.isRight() && asked.contains(card.card()))
                .toList();
        double recalled = known.stream()
                .mapToDouble(card -> recall.retrievability(card, now))
                .sum();
        return new Strength(chapter, known.size(), asked.size(), asked.isEmpty() ? 0 : recalled / asked.size());
    }
}
