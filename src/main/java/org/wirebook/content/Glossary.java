package org.wirebook.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of the field, {@code glossary.toml}:
 *
 * <pre>{@code
 * [[term]]
 * id = "idempotent"
 * en = "idempotent"
 * zh = "幂等"
 * also.en = ["idempotence"]
 * also.zh = ["幂等性"]
 * define.en = "A method is idempotent if ..."
 * define.zh = "..."
 * spec = "rfc9110#section-9.2.2"
 * page = "methods-overview"
 * }</pre>
 *
 * <p>{@code also}, {@code spec} and {@code page} may be left out.
 */
final class Glossary {

    static final String FILE = "glossary.toml";

    private static final Set<String> KEYS =
            Set.of("id", "en", "zh", "also.en", "also.zh", "define.en", "define.zh", "spec", "page");
    private static final int MAX_DEFINITION = 220;

    private final Standards standards;
    private final Outline outline;
    private final Set<String> ids = new HashSet<>();
    private final Map<Language, Set<String>> labels = new HashMap<>();

    private Glossary(Standards standards, Outline outline) {
        this.standards = standards;
        this.outline = outline;
    }

    /** The terms in the order of the file. */
    static List<Term> read(ContentFolder folder, Standards standards, Outline outline) {
        Report report = folder.report(FILE);
        List<Term> terms = new ArrayList<>();
        folder.text(FILE, report).ifPresent(text -> {
            TomlEntry file = TomlEntry.parse(text, report);
            file.allow(Set.of("term"));
            Glossary glossary = new Glossary(standards, outline);
            file.entries("term").forEach(entry -> terms.add(glossary.term(entry)));
        });
        return terms;
    }

    private Term term(TomlEntry entry) {
        entry.allow(KEYS);
        return new Term(
                id(entry),
                Map.of(Language.EN, label(entry, Language.EN), Language.ZH, label(entry, Language.ZH)),
                Map.of(Language.EN, alternatives(entry, Language.EN), Language.ZH, alternatives(entry, Language.ZH)),
                Map.of(Language.EN, definition(entry, Language.EN), Language.ZH, definition(entry, Language.ZH)),
                page(entry),
                standard(entry));
    }

    private String id(TomlEntry entry) {
        String id = entry.text("id");
        if (!id.isEmpty() && !Slugs.isSlug(id)) {
            entry.report("id", "term " + Slugs.rule(id));
        } else if (!ids.add(id)) {
            entry.report("id", "term \"" + id + "\" is there twice");
        }
        return id;
    }

    private String label(TomlEntry entry, Language language) {
        TomlEntry.Text label = entry.place(language.tag());
        claim(entry, label, language);
        return label.text();
    }

    private List<String> alternatives(TomlEntry entry, Language language) {
        List<TomlEntry.Text> alternatives = entry.texts("also." + language.tag());
        alternatives.forEach(alternative -> claim(entry, alternative, language));
        return alternatives.stream().map(TomlEntry.Text::text).toList();
    }

    private void claim(TomlEntry entry, TomlEntry.Text label, Language language) {
        Set<String> taken = labels.computeIfAbsent(language, key -> new HashSet<>());
        if (!taken.add(label.text().toLowerCase(Locale.ROOT)) && !label.text().isEmpty()) {
            entry.report(label, "label \"" + label.text() + "\" is there twice in " + language.tag());
        }
    }

    private static String definition(TomlEntry entry, Language language) {
        String key = "define." + language.tag();
        String definition = entry.text(key);
        int length = definition.codePointCount(0, definition.length());
        if (length > MAX_DEFINITION) {
            entry.report(key, key + " has " + length + " characters; at most " + MAX_DEFINITION);
        }
        return definition;
    }

    private Optional<String> page(TomlEntry entry) {
        Optional<String> page = entry.optionalText("page");
        page.filter(slug -> !outline.pages().containsKey(slug))
                .ifPresent(slug -> entry.report("page", "no page \"" + slug + "\""));
        return page;
    }

    private Optional<Citation> standard(TomlEntry entry) {
        Optional<String> reference = entry.optionalText("spec");
        reference
                .filter(spec -> standards.cite(spec).isEmpty())
                .ifPresent(spec -> entry.report("spec", standards.rule(spec)));
        return reference.flatMap(standards::cite);
    }
}
