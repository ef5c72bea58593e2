package org.wirebook.store;

/**
 * What came of keeping an answer.
 *
 * @param isReplay whether it had been kept before, and nothing changed
 */
public record Kept(KeptAttempt attempt, boolean isReplay) {}
