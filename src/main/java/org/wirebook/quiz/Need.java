package org.wirebook.quiz;

import java.util.Locale;
import org.wirebook.store.QuestionStats;

/** Whether a question needs mending; the first need the most. */
enum Need {
    /** It foretold a run that went otherwise than its author expects. */
    RUN,

    /** Few are right, and those who know other things hardly more often: its key or its words may be at fault. */
    DOUBTFUL,

    /** Nothing strikes. */
    NONE,

    /** Too few have answered to say. */
    UNKNOWN,

    /** The book does not ask it any more, or in another version. */
    GONE;

    /** With fewer first answers, shares are chance. */
    static final int LEAST_ANSWERS = 10;

    /** Below this share of right answers they are few. */
    static final double FEW_RIGHT = 0.5;

    /** Below this a discrimination is low, as test theory has it. */
    static final double LOW_DISCRIMINATION = 0.2;

    /** @param isAsked whether the book asks it still, in this version */
    static Need of(QuestionStats stats, boolean isAsked) {
        if (!isAsked) {
            return GONE;
        }
        if (stats.unsettled() > 0) {
            return RUN;
        }
        if (stats.answers() < LEAST_ANSWERS) {
            return UNKNOWN;
        }
        boolean isDoubtful = stats.shareRight() < FEW_RIGHT && stats.discrimination() < LOW_DISCRIMINATION;
        return isDoubtful ? DOUBTFUL : NONE;
    }

    /** As it is called in words and in data. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
