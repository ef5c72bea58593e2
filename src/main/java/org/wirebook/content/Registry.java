package org.wirebook.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The field names and status codes that exist (RFC 9110 §16.2, §16.3). Immutable; any thread may use it. */
final class Registry {

    private final Set<String> fields = lines("field-names.txt");
    private final Set<String> statusCodes = lines("status-codes.txt");

    private static Set<String> lines(String resource) {
        try (InputStream octets = Objects.requireNonNull(Registry.class.getResourceAsStream(resource), resource)) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean hasField(String name) {
        return fields.contains(name.toLowerCase(Locale.ROOT));
    }

    boolean hasStatus(String code) {
        return statusCodes.contains(code);
    }
}
