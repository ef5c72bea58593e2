package org.wirebook.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.question.Choice;
import org.wirebook.question.Option;
import org.wirebook.question.Ordering;
import org.wirebook.question.Question;
import org.wirebook.question.Task;
import org.wirebook.quiz.StatsView.Share;
import org.wirebook.store.QuestionStats;

/** What was answered, and how often. */
final class Shares {

    /** Of whole answers, which may be countless, those that came most often. */
    private static final int MOST_ANSWERS = 8;

    private Shares() {}

    /** Each option of a choice; of other questions the most frequent answers. */
    static List<Share> of(Question question, QuestionStats stats) {
        Task.Keyed task = Outcomes.posed(question);
        String language = stats.subject().language();
        if (task instanceof Choice choice) {
            return choice.options().stream()
                    .map(option -> option(option, stats, language))
                    .toList();
        }
        return stats.given().entrySet().stream()
                .flatMap(given -> answer(task, given, stats, language).stream())
                .limit(MOST_ANSWERS)
                .toList();
    }

    private static Share option(Option option, QuestionStats stats, String language) {
        int count = stats.given().entrySet().stream()
                .filter(given -> given.getKey().contains(option.item().id()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return share(option.item().text().in(language), option.isRight(), count, stats);
    }

    private static Optional<Share> answer(
            Task.Keyed task, Map.Entry<List<String>, Integer> given, QuestionStats stats, String language) {
        String separator = task instanceof Ordering ? " → " : "; ";
        return AnswerText.mark(task, given.getKey())
                .map(marked -> share(
                        String.join(separator, AnswerText.of(task, given.getKey(), language)),
                        marked.isRight(),
                        given.getValue(),
                        stats));
    }

    private static Share share(String html, boolean isRight, int count, QuestionStats stats) {
        return new Share(html, Markup.text(html), isRight, count, (double) count / stats.answers());
    }
}
