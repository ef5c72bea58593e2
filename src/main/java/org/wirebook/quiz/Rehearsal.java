package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Runs, before the reader's eyes, what a question let them foretell. */
@FunctionalInterface
public interface Rehearsal {

    /**
     * Runs an experiment against the site and keeps the run.
     *
     * @param slug of the page beside which it stands
     * @param conditions asked of its last answer
     * @param language tag of the reader's language
     * @param request of the reader, whose listener is talked to
     * @throws org.wirebook.web.HttpProblem 429 or 503 if too many run at once
     */
    Outcome run(String slug, String experiment, List<String> conditions, String language, HttpServletRequest request);

    /**
     * What came of it.
     *
     * @param run id of the kept run
     * @param held of each condition whether it held; none of a run that broke off
     */
    record Outcome(String run, List<Boolean> held) {
        public Outcome {
            held = List.copyOf(held);
        }
    }
}
