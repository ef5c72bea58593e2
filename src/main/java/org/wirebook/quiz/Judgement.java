package org.wirebook.quiz;

import org.wirebook.question.Marked;

/**
 * What is to be said of an answer.
 *
 * @param isDecided false if a run decided nothing; then nothing is right and no mistake
 * @param run id of the run that decided, or empty
 * @param happened id of the item that a run showed to be right, or empty
 * @param isExpected whether it came as the author of the question expected
 */
record Judgement(boolean isDecided, Marked marked, String run, String happened, boolean isExpected) {}
