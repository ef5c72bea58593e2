package org.wirebook.question;

import java.util.List;

/** What is to be done, and what is right. */
public sealed interface Task permits Task.Keyed, Prediction {

    /** A task whose key is known before anybody answers. */
    sealed interface Keyed extends Task permits Choice, Ordering, Matching, ShortText, Numeric {

        /**
         * Looks at an answer.
         *
         * @param given ids of items, or the text; what each task makes of it, its class says
         * @throws ImpossibleAnswerException if it cannot be an answer
         */
        Marked mark(List<String> given) throws ImpossibleAnswerException;

        /** The answer that is right, as {@link #mark} takes it. */
        List<String> key();
    }

    /** What authors call it: {@code single}, {@code predict}. */
    String type();
}
