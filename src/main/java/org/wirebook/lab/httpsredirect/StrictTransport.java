package org.wirebook.lab.httpsredirect;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code Strict-Transport-Security} says (RFC 6797 §6.1).
 *
 * @param maxAge zero means: forget me
 */
record StrictTransport(Duration maxAge, boolean includeSubDomains) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\s*(?:(" + TOKEN + ")\\s*(?:=\\s*(?:(" + TOKEN + ")|\"([^\"\\\\]*)\"))?)?\\s*");
    private static final long LONGEST_SECONDS = Duration.ofDays(365 * 100L).toSeconds();

    /** Empty for a value that a client must ignore: one that breaks the grammar, or has no {@code max-age}. */
    static Optional<StrictTransport> parse(String value) {
        Map<String, String> directives = new HashMap<>();
        for (String part : value.split(";", -1)) {
            Matcher directive = DIRECTIVE.matcher(part);
            if (!directive.matches()) {
                return Optional.empty();
            }
            if (directive.group(1) != null) {
                String name = directive.group(1).toLowerCase(Locale.ROOT);
                String argument = directive.group(2) != null ? directive.group(2) : directive.group(3);
                // RFC 6797 §6.1: All directives MUST appear only once
                if (directives.put(name, argument == null ? "" : argument) != null) {
                    return Optional.empty();
                }
            }
        }
        String age = directives.getOrDefault("max-age", "");
        if (!age.matches("[0-9]{1,18}")
                || !directives.getOrDefault("includesubdomains", "").isEmpty()) {
            return Optional.empty();
        }
        Duration maxAge = Duration.ofSeconds(Math.min(Long.parseLong(age), LONGEST_SECONDS));
        return Optional.of(new StrictTransport(maxAge, directives.containsKey("includesubdomains")));
    }
}
