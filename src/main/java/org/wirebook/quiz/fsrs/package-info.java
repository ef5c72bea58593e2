/**
 * FSRS-6, the Free Spaced Repetition Scheduler, version 6: how well somebody remembers something, from when and how
 * well they recalled it, and when to ask again. Pure arithmetic: it knows neither clocks nor zones, questions nor
 * learners. Time is counted in days; what a day is, its callers decide.
 *
 * <p>In the formulas {@code S} is stability, {@code D} difficulty, {@code R} retrievability, {@code G} the grade as a
 * number, {@code t} days since the last review, and {@code w0} to {@code w20} the weights of
 * {@link org.wirebook.quiz.fsrs.Scheduler}.
 */
@NullMarked
package org.wirebook.quiz.fsrs;

import org.jspecify.annotations.NullMarked;
