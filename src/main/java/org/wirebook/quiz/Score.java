package org.wirebook.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirebook.content.Chapter;
import org.wirebook.quiz.Sitting.Stop;

/**
 * How much of an interview was right. What was not answered was not right; what a run left undecided, and what the book
 * no longer asks, does not count.
 *
 * @param of how many questions count
 * @param chapters those that were asked about, in reading order
 */
record Score(int right, int of, List<OfChapter> chapters) {
    Score {
        chapters = List.copyOf(chapters);
    }

    /** The same for the questions of a chapter. */
    record OfChapter(Chapter chapter, int right, int of) {
        double share() {
            return (double) right / of;
        }
    }

    static Score of(Sitting sitting, Syllabus syllabus) {
        List<Stop> counted = sitting.stops().stream().filter(Stop::isCounted).toList();
        return new Score(
                right(counted),
                counted.size(),
                syllabus.chapters().stream()
                        .map(chapter -> ofChapter(chapter, counted, syllabus))
                        .filter(score -> score.of() > 0)
                        .toList());
    }

    private static OfChapter ofChapter(Chapter chapter, List<Stop> counted, Syllabus syllabus) {
        List<Stop> stops = counted.stream()
                .filter(stop -> syllabus.question(stop.chosen().id())
                        .filter(question -> syllabus.chapter(question).equals(chapter.id()))
                        .isPresent())
                .toList();
        return new OfChapter(chapter, right(stops), stops.size());
    }

    private static int right(List<Stop> stops) {
        return (int) stops.stream().filter(Stop::isRight).count();
    }

    /** The chapter with the largest share of right answers; of several, the one with the most questions. */
    Optional<OfChapter> strongest() {
        return chapters.stream()
                .max(Comparator.comparingDouble(OfChapter::share).thenComparing(OfChapter::of))
                .filter(found -> isUneven());
    }

    /** The chapter with the smallest share of right answers; of several, the one with the most questions. */
    Optional<OfChapter> weakest() {
        return chapters.stream()
                .min(Comparator.comparingDouble(OfChapter::share)
                        .thenComparing(OfChapter::of, Comparator.reverseOrder()))
                .filter(found -> isUneven());
    }

    private boolean isUneven() {
        return chapters.stream().mapToDouble(OfChapter::share).distinct().count() > 1;
    }
}
