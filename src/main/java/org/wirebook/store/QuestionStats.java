package org.wirebook.store;

import java.util.List;
import java.util.Map;

/**
 * What learners made of a question at first sight.
 *
 * @param answers how many learners answered it
 * @param shareRight of them, 0 to 1
 * @param discrimination whether those who are right here are right elsewhere: the correlation, -1 to 1, between being
 *     right here and the share of right among the learner's first answers to other questions; 0 where nothing can be
 *     said, as long as all or none are right
 * @param given how often each answer was given, most frequent first, no more than {@value #MOST_GIVEN} of them
 * @param ideas how often each wrong idea was shown, most frequent first
 * @param medianMillis how long it took; -1 if that is not known of anybody
 * @param unsettled how many foretold a run that went otherwise than its author expects
 */
public record QuestionStats(
        Subject subject,
        int answers,
        double shareRight,
        double discrimination,
        Map<List<String>, Integer> given,
        Map<String, Integer> ideas,
        int medianMillis,
        int unsettled) {

    static final int MOST_GIVEN = 100;

    /**
     * What is answered: a question, {@code slug/name}, in a version and a language.
     *
     * @param language its tag
     */
    public record Subject(String question, int version, String language) {}
}
