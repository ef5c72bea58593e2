package org.wirebook.web;

import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of the connectors that requests come in by, as far as the server tells them: the launcher puts them into
 * the servlet context, a servlet container does not.
 */
public final class ServerSettings {

    /** The attribute of the servlet context: a map of names and values, both strings. */
    public static final String ATTRIBUTE = "org.wirebook.connector";

    private ServerSettings() {}

    /** Values by name, in the order of the names; empty if the server does not tell. */
    public static Map<String, String> of(ServletContext context) {
        var settings = new TreeMap<String, String>();
        if (context.getAttribute(ATTRIBUTE) instanceof Map<?, ?> told) {
            told.forEach((name, value) -> settings.put(String.valueOf(name), String.valueOf(value)));
        }
        return settings;
    }
}
