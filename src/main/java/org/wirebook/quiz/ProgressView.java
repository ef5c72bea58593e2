package org.wirebook.quiz;

/**
 * How far a learner is, for its template.
 *
 * @param percent of answers that were right
 * @param notice what just happened: brought, moved, forgotten, or nothing
 * @param brought how many answers were
 */
record ProgressView(
        Standing standing,
        int percent,
        Calendar calendar,
        Columns columns,
        Bars bars,
        String notice,
        int brought,
        Links links) {

    /** Addresses of what can be done. */
    record Links(
            String book,
            String review,
            String interview,
            String code,
            String transfer,
            String bring,
            String forget,
            String record,
            String table) {}
}
