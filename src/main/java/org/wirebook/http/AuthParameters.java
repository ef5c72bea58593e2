package org.wirebook.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials made of parameters: {@code Digest username="ada", uri="/"} (RFC 9110 §11.4).
 *
 * @param values by name in lower case, unquoted
 */
record AuthParameters(Map<String, String> values) {

    // RFC 9110 §11.2: auth-param = token BWS "=" BWS ( token / quoted-string )
    private static final Pattern PARAMETER = Pattern.compile(
            "([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \\t]*=[ \\t]*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))");

    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*(?:,[ \\t]*)+");

    AuthParameters {
        values = Map.copyOf(values);
    }

    /** The parameters of credentials with this scheme; empty if the scheme is another or the list is malformed. */
    static Optional<AuthParameters> parse(String scheme, String credentials) {
        if (!credentials.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)) {
            return Optional.empty();
        }
        String list = credentials.substring(scheme.length() + 1).strip();
        var values = new LinkedHashMap<String, String>();
        Matcher parameter = PARAMETER.matcher(list);
        Matcher separator = SEPARATOR.matcher(list);
        for (int at = 0; at < list.length(); ) {
            if (!parameter.region(at, list.length()).lookingAt()) {
                return Optional.empty();
            }
            String quoted = parameter.group(2);
            String value = quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1");
            if (values.put(parameter.group(1).toLowerCase(Locale.ROOT), value) != null) {
                return Optional.empty(); // RFC 9110 §11.2: each name MUST occur once only
            }
            at = parameter.end();
            if (at < list.length()) {
                if (!separator.region(at, list.length()).lookingAt()) {
                    return Optional.empty();
                }
                at = separator.end();
            }
        }
        return Optional.of(new AuthParameters(values));
    }

    /** The value of a parameter, empty if it is missing. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }
}
