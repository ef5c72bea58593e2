package org.wirebook.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the answers of all learners tell about the questions, for the template and as JSON.
 *
 * @param at when it was reckoned: {@code 2026-11-20T12:00:00Z}
 * @param leastAnswers with fewer nothing is concluded
 * @param csv where the same is as CSV
 */
record StatsView(String at, int leastAnswers, String csv, List<Row> questions) {

    /**
     * A question in a version and a language.
     *
     * @param need as {@link Need#text} says
     * @param url where the book explains it, or empty
     * @param ask HTML of the question, or empty
     * @param answers how many learners answered it; each one's first answer alone counts
     * @param shareRight 0 to 1
     * @param discrimination -1 to 1
     * @param medianMillis -1 unknown
     * @param unsettled how many runs went otherwise than foreseen
     */
    record Row(
            String question,
            int version,
            String language,
            String need,
            String url,
            String ask,
            int answers,
            double shareRight,
            double discrimination,
            int medianMillis,
            int unsettled,
            List<Share> given) {

        /** What needs mending first. */
        static final Comparator<Row> MENDING = Comparator.comparing(Row::needed)
                .thenComparing(Row::unsettled, Comparator.reverseOrder())
                .thenComparingDouble(row -> row.isKnown() ? row.discrimination() : 0)
                .thenComparingDouble(row -> row.isKnown() ? row.shareRight() : 0)
                .thenComparing(Row::question)
                .thenComparing(Row::version)
                .thenComparing(Row::language);

        private Need needed() {
            return Need.valueOf(need.toUpperCase(Locale.ROOT));
        }

        private boolean isKnown() {
            return needed().compareTo(Need.UNKNOWN) < 0;
        }

        public String right() {
            return Math.round(shareRight * 100) + "%";
        }

        public String discriminated() {
            return String.format(Locale.ROOT, "%.2f", discrimination);
        }

        /** In seconds, as far as it is known. */
        public String took() {
            return medianMillis < 0 ? "–" : String.format(Locale.ROOT, "%.1f s", medianMillis / 1000.0);
        }
    }

    /**
     * How often an option was chosen, or a whole answer given.
     *
     * @param html of it
     * @param text the same, plain
     * @param share of all answers, 0 to 1
     */
    record Share(String html, String text, boolean right, int count, double share) {

        public long percent() {
            return Math.round(share * 100);
        }
    }
}
