package org.wirebook.wiki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.wirebook.content.Language;
import org.wirebook.web.WebRoot;

/**
 * The words of the user interface, from {@code messages_en.properties} and {@code messages_zh.properties}, and those of
 * the labs and of other features, from the folders of their templates.
 */
final class Messages {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Messages(WebRoot webRoot) {
        for (Language language : Language.values()) {
            Properties properties = read("messages_" + language.tag() + ".properties");
            for (String folder : List.of("/lab/", Templates.FOLDER)) {
                webRoot.files(folder, name -> name.endsWith("/" + language.tag() + ".properties"))
                        .forEach((name, content) -> properties.putAll(parse(new ByteArrayInputStream(content), name)));
            }
            texts.put(language, properties);
        }
    }

    private static Properties read(String name) {
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return parse(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static Properties parse(InputStream in, String name) {
        var properties = new Properties();
        try {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return properties;
    }

    /** The text of a key, with {@code {0}}, {@code {1}}, ... replaced (MessageFormat). */
    String text(Language language, String key, Object... arguments) {
        Properties properties = texts.get(language);
        String text = properties == null ? null : properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        return new MessageFormat(text, language.locale()).format(arguments);
    }

    /** The texts whose keys begin with {@code prefix}, as written, by the rest of their keys. */
    Map<String, String> beginningWith(Language language, String prefix) {
        var found = new TreeMap<String, String>();
        Objects.requireNonNull(texts.get(language)).forEach((key, text) -> {
            if (key.toString().startsWith(prefix)) {
                found.put(key.toString().substring(prefix.length()), text.toString());
            }
        });
        return found;
    }
}
