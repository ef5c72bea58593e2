package org.wirebook.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirebook.question.Question;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptCard;
import org.wirebook.store.Place;

/**
 * What to ask a learner in a review: what is due; if nothing is, something new of the pages they have read.
 *
 * @param cards all cards of the learner
 */
record Review(Syllabus syllabus, Recall recall, List<KeptCard> cards) {

    /** How many due questions make a review. */
    static final int MOST = 20;

    /** How many cards are begun in reviews on one day. */
    static final int MOST_NEW = 5;

    Review {
        cards = List.copyOf(cards);
    }

    /** The cards to be asked again, those first that the learner is most likely to have forgotten. */
    List<KeptCard> due(Instant now) {
        return cards.stream()
                .filter(card -> !card.due().isAfter(now) && syllabus.has(card.card()))
                .sorted(Comparator.<KeptCard>comparingDouble(card -> recall.retrievability(card, now))
                        .thenComparing(KeptCard::due)
                        .thenComparing(KeptCard::card))
                .toList();
    }

    /**
     * The questions of a review of what is due: no more than {@value #MOST}, of those cards first that are most likely
     * forgotten, then mixed. A card that can be asked in other words is.
     */
    List<Question> again(Instant now) {
        List<Question> questions = due(now).stream()
                .limit(MOST)
                .flatMap(card -> syllabus.next(card.card(), card.question()).stream())
                .toList();
        return Alternation.of(questions, syllabus);
    }

    /**
     * The questions of a review when nothing is due: of cards that were never asked, evenly of the pages that the
     * learner has read, in reading order, then mixed.
     *
     * @param read slugs of the pages that the learner has read
     * @param begun how many cards they have begun in reviews today; with these there are no more than
     *     {@value #MOST_NEW}
     */
    List<Question> fresh(Set<String> read, int begun) {
        Set<String> known = cards.stream().map(KeptCard::card).collect(Collectors.toSet());
        List<Question> unknown = syllabus.cards().stream()
                .filter(question -> read.contains(question.id().slug()) && !known.contains(question.card()))
                .toList();
        List<Question> questions = roundByRound(unknown).stream()
                .limit(Math.max(0, MOST_NEW - begun))
                .toList();
        return Alternation.of(questions, syllabus);
    }

    /** The first question of each page, then the second of each, and so on. */
    private static List<Question> roundByRound(List<Question> cards) {
        Map<String, Integer> ofPage = new HashMap<>();
        Map<String, Integer> rounds = new HashMap<>();
        cards.forEach(question ->
                rounds.put(question.card(), ofPage.merge(question.id().slug(), 1, Integer::sum)));
        return cards.stream()
                .sorted(Comparator.comparingInt(question -> rounds.getOrDefault(question.card(), 0)))
                .toList();
    }

    /**
     * How many cards were begun in reviews on the day of {@code now}.
     *
     * @param attempts all answers of the learner, the oldest first
     */
    static int begun(List<KeptAttempt> attempts, Days days, Instant now) {
        LocalDate today = days.of(now);
        Set<String> seen = new HashSet<>();
        return (int) attempts.stream()
                .map(KeptAttempt::attempt)
                .filter(attempt -> attempt.isDecided() && seen.add(attempt.card()))
                .filter(attempt -> attempt.place() == Place.REVIEW)
                .filter(attempt -> days.of(attempt.at()).equals(today))
                .count();
    }
}
