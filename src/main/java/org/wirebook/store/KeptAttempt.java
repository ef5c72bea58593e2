package org.wirebook.store;

/**
 * An answer as it is kept.
 *
 * @param id ascends with the order in which answers were kept
 * @param isFirst whether it is the learner's first to this version of the question
 * @param isImported whether the learner brought it along, in which case it may be made up
 */
public record KeptAttempt(long id, NewAttempt attempt, boolean isFirst, boolean isImported) {}
