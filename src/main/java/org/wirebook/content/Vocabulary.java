package org.wirebook.content;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * The field names and status codes that one page may show: the registered ones, and those it declares with
 * {@code [unregistered]: <> "Last-Modify 471"}, which no reader sees.
 */
final class Vocabulary {

    private static final String DECLARATION = "unregistered";

    private final Registry registry;
    private final Report report;

    /** In lower case, with the line of the declaration. */
    private final Map<String, Integer> declared = new LinkedHashMap<>();

    private final Set<String> used = new HashSet<>();

    Vocabulary(Registry registry, Node document, Report report) {
        this.registry = registry;
        this.report = report;
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition definition) {
                if (definition.getLabel().equalsIgnoreCase(DECLARATION)) {
                    declare(definition);
                }
            }
        });
    }

    private void declare(LinkReferenceDefinition definition) {
        int line = Markdown.line(definition);
        String title = definition.getTitle();
        if (title == null || title.isBlank()) {
            report.at(line, "[" + DECLARATION + "] names nothing; write [" + DECLARATION + "]: <> \"Name 471\"");
            return;
        }
        for (String name : Arrays.asList(title.strip().split("\\s+"))) {
            if (registry.hasField(name) || registry.hasStatus(name)) {
                report.at(line, "\"" + name + "\" is registered and needs no declaration");
            } else {
                declared.put(name.toLowerCase(Locale.ROOT), line);
            }
        }
    }

    /** What is wrong with showing this field name, if something is. */
    Optional<String> fieldProblem(String name) {
        return registry.hasField(name) || use(name)
                ? Optional.empty()
                : Optional.of("field name \"" + name + "\" is not registered" + advice(name));
    }

    /** What is wrong with showing this status code, if something is. */
    Optional<String> statusProblem(String code) {
        return registry.hasStatus(code) || use(code)
                ? Optional.empty()
                : Optional.of("status code " + code + " is not registered" + advice(code));
    }

    private boolean use(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        used.add(key);
        return declared.containsKey(key);
    }

    private static String advice(String name) {
        return "; if it must be shown, declare [" + DECLARATION + "]: <> \"" + name + "\"";
    }

    /** To be called when the whole page has been looked at, and its questions. */
    void reportUnused() {
        declared.forEach((name, line) -> {
            if (!used.contains(name)) {
                report.at(line, "\"" + name + "\" is declared as unregistered but not used");
            }
        });
    }
}
