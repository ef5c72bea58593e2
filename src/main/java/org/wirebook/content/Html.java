package org.wirebook.content;

import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes of an HTML element, in the order they are written. */
final class Html {

    private Html() {}

    /** From names and values in turn; an attribute without value, such as {@code open}, has the value {@code ""}. */
    static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            attributes.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return attributes;
    }
}
