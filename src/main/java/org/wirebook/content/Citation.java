package org.wirebook.content;

import java.util.regex.Pattern;

/**
 * A place in a standard.
 *
 * @param reference as authors write it: {@code rfc9110#section-15.4.8}
 * @param label as readers see it: {@code RFC 9110 §15.4.8}
 * @param title the standard's title: {@code HTTP Semantics}
 * @param url where it can be read
 */
public record Citation(String reference, String label, String title, String url) {

    private static final Pattern PLACE = Pattern.compile(" (§|App\\. ).*");

    /** The standard as a whole: {@code rfc9110}. */
    public String standard() {
        return reference.replaceFirst("#.*", "");
    }

    /** What the standard as a whole is called: {@code RFC 9110}. */
    public String standardLabel() {
        return PLACE.matcher(label).replaceFirst("");
    }
}
