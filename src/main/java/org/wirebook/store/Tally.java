package org.wirebook.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts first answers. It keeps a few octets of each: a million take 10 MB. Threads: any, one after another. */
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

    /** Of one question. */
    private static final class Count {
        /** Of those who were right, and of the others. */
        final List<Score> right = new ArrayList<>();

        final List<Score> wrong = new ArrayList<>();
        final Times times = new Times();
        final Map<String, Integer> given = new HashMap<>();
        final Map<String, Integer> ideas = new HashMap<>();
        int unsettled;
    }

    private final Map<String, Score> learners = new HashMap<>();
    private final Map<QuestionStats.Subject, Count> counts = new HashMap<>();

    /** In any order. */
    synchronized void addAll(List<FirstAnswer> answers) {
        answers.forEach(this::add);
    }

    private void add(FirstAnswer answer) {
        Score score = learners.computeIfAbsent(answer.learner(), learner -> new Score());
        score.answers++;
        score.right += answer.isRight() ? 1 : 0;
        Count count = counts.computeIfAbsent(answer.subject(), subject -> new Count());
        (answer.isRight() ? count.right : count.wrong).add(score);
        count.given.merge(answer.given(), 1, Integer::sum);
        count.ideas.merge(answer.ideas(), 1, Integer::sum);
        count.unsettled += answer.isSettled() ? 0 : 1;
        if (answer.millis() >= 0) {
            count.times.add(answer.millis());
        }
    }

    synchronized List<QuestionStats> questions() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_NAME))
                .map(entry -> stats(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static QuestionStats stats(QuestionStats.Subject subject, Count count) {
        int answers = count.right.size() + count.wrong.size();
        return new QuestionStats(
                subject,
                answers,
                (double) count.right.size() / answers,
                discrimination(count),
                given(count.given),
                ideas(count.ideas),
                count.times.median(),
                count.unsettled);
    }

    private static double discrimination(Count count) {
        var correlation = new Correlation();
        add(correlation, count.right, true);
        add(correlation, count.wrong, false);
        return correlation.coefficient();
    }

    private static void add(Correlation correlation, List<Score> scores, boolean isRight) {
        for (Score score : scores) {
            if (score.answers > 1) {
                correlation.add(isRight ? 1 : 0, score.shareWithout(isRight));
            }
        }
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
}
