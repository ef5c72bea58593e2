package org.wirebook.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirebook.question.Bilingual;
import org.wirebook.question.Idea;

/** The wrong ideas that the questions of one page know, and which of them are used. */
final class Ideas {

    private static final int LONGEST = 120;

    private final TomlEntry table;
    private final Map<String, Idea> ideas = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private Ideas(TomlEntry table) {
        this.table = table;
    }

    /** Reads the tables {@code [idea.name]} of a file; their names get the slug of the page before them. */
    static Ideas read(TomlEntry file, String slug) {
        if (!file.has("idea")) {
            return new Ideas(file);
        }
        Optional<TomlEntry> table = file.entry("idea");
        Ideas ideas = new Ideas(table.orElse(file));
        table.ifPresent(names -> names.names().forEach(name -> ideas.add(name, slug)));
        return ideas;
    }

    private void add(String name, String slug) {
        table.entry(name).ifPresent(entry -> {
            entry.allowNames(Set.of("en", "zh"));
            if (!Slugs.isSlug(name)) {
                entry.report("idea " + Slugs.rule(name));
            }
            ideas.put(
                    name,
                    new Idea(slug + "/" + name, new Bilingual(text(entry, Language.EN), text(entry, Language.ZH))));
        });
    }

    private static String text(TomlEntry entry, Language language) {
        String key = language.tag();
        String text = entry.text(key);
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            entry.report(key, "an idea has at most " + LONGEST + " characters, not " + length);
        }
        LanguageLint.sentence(entry, key, language, text);
        return text;
    }

    /** The idea that an entry names with {@code idea}; empty after reporting that it names none. */
    Optional<Idea> of(TomlEntry entry) {
        String name = entry.text("idea");
        Optional<Idea> idea = Optional.ofNullable(ideas.get(name));
        if (idea.isEmpty() && !name.isEmpty()) {
            entry.report("idea", "no [idea." + name + "] in this file");
        }
        used.add(name);
        return idea;
    }

    /** To be called when all questions have been read. */
    void reportUnused() {
        ideas.keySet().stream()
                .filter(name -> !used.contains(name))
                .flatMap(name -> table.entry(name).stream())
                .forEach(entry -> entry.report("no question uses this idea"));
    }
}
