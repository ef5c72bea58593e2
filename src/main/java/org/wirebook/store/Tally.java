package org.wirebook.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts first answers. It keeps a few octets of each: a million take 40 MB. For one thread. */
final class Tally {

    private static final Comparator<QuestionStats.Subject> BY_NAME = Comparator.comparing(
                    QuestionStats.Subject::question)
            .thenComparing(QuestionStats.Subject::version)
            .thenComparing(QuestionStats.Subject::language);

    /** Of one learner. */
    private static final class Score {
        int answers;
        int right;

        /** The share of right among the others, when one answer is left out; a half if there are none. */
        double shareWithout(boolean isRight) {
            return answers == 1 ? 0.5 : (double) (right - (isRight ? 1 : 0)) / (answers - 1);
        }
    }

    /** An answer to one question. */
    private record Answer(Score score, boolean isRight) {}

    /** Of one question. */
    private static final class Count {
        final List<Answer> answers = new ArrayList<>();
        final List<Integer> millis = new ArrayList<>();
        final Map<String, Integer> given = new HashMap<>();
        final Map<String, Integer> ideas = new HashMap<>();
        int unsettled;
    }

    private final Map<String, Score> learners = new HashMap<>();
    private final Map<QuestionStats.Subject, Count> counts = new HashMap<>();

    void add(FirstAnswer answer) {
        Score score = learners.computeIfAbsent(answer.learner(), learner -> new Score());
        score.answers++;
        score.right += answer.isRight() ? 1 : 0;
        Count count = counts.computeIfAbsent(answer.subject(), subject -> new Count());
        count.answers.add(new Answer(score, answer.isRight()));
        count.given.merge(answer.given(), 1, Integer::sum);
        count.ideas.merge(answer.ideas(), 1, Integer::sum);
        count.unsettled += answer.isSettled() ? 0 : 1;
        if (answer.millis() >= 0) {
            count.millis.add(answer.millis());
        }
    }

    List<QuestionStats> questions() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_NAME))
                .map(entry -> stats(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static QuestionStats stats(QuestionStats.Subject subject, Count count) {
        long right = count.answers.stream().filter(Answer::isRight).count();
        return new QuestionStats(
                subject,
                count.answers.size(),
                (double) right / count.answers.size(),
                discrimination(count.answers),
                given(count.given),
                ideas(count.ideas),
                median(count.millis),
                count.unsettled);
    }

    private static double discrimination(List<Answer> answers) {
        var correlation = new Correlation();
        for (Answer answer : answers) {
            if (answer.score().answers > 1) {
                correlation.add(answer.isRight() ? 1 : 0, answer.score().shareWithout(answer.isRight()));
            }
        }
        return correlation.coefficient();
    }

    private static Map<List<String>, Integer> given(Map<String, Integer> counts) {
        return mostFrequent(counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> Columns.texts(entry.getKey()), Map.Entry::getValue)));
    }

    private static Map<String, Integer> ideas(Map<String, Integer> counts) {
        Map<String, Integer> single = new HashMap<>();
        counts.forEach((ideas, times) -> Columns.texts(ideas).forEach(idea -> single.merge(idea, times, Integer::sum)));
        return mostFrequent(single);
    }

    private static <T> Map<T, Integer> mostFrequent(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue().reversed())
                .limit(QuestionStats.MOST_GIVEN)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static int median(List<Integer> millis) {
        if (millis.isEmpty()) {
            return -1;
        }
        Collections.sort(millis);
        return millis.get(millis.size() / 2);
    }
}
