package org.wirebook.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What the table says to readers of one language, from {@code endpoints_en.properties} and its like. */
final class EndpointTexts {

    private final String language;
    private final Properties texts = new Properties();

    /** @param language {@code en} or {@code zh} */
    EndpointTexts(String language) {
        this.language = language;
        String name = "endpoints_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(EndpointTexts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What the endpoint does, in a sentence. */
    String summary(Endpoint endpoint) {
        return text(endpoint.path().toString());
    }

    /** What a parameter means: at this endpoint if it is special there, else wherever it stands. */
    String meaning(Endpoint endpoint, Parameter parameter) {
        String special = endpoint.path() + "@" + parameter.name();
        return text(texts.containsKey(special) ? special : "@" + parameter.name());
    }

    /** What the endpoints of a topic have in common. */
    String title(Topic topic) {
        return text(topic.name());
    }

    private String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("nothing is said of " + key + " in " + language);
        }
        return text;
    }

    /** The keys of everything that is said. */
    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
