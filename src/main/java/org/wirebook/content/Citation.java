package org.wirebook.content;

/**
 * A place in a standard.
 *
 * @param reference as authors write it: {@code rfc9110#section-15.4.8}
 * @param label as readers see it: {@code RFC 9110 §15.4.8}
 * @param title the standard's title: {@code HTTP Semantics}
 * @param url where it can be read
 */
public record Citation(String reference, String label, String title, String url) {}
