package org.wirebook.web;

import java.util.regex.Pattern;

/**
 * Someone who comes back: a browser, or a program with a jar for cookies. Nobody knows who they are.
 *
 * @param id 128 random bits in Base64 for addresses (RFC 4648 §5)
 */
public record Learner(String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    public Learner {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of a learner: " + id);
        }
    }
}
