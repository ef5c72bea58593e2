package org.wirebook.question;

/**
 * Where a standard says it.
 *
 * @param label as readers see it: {@code RFC 9110 §15.4.5}
 */
public record Source(String label, String url) {}
