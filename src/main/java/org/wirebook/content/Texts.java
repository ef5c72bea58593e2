package org.wirebook.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.wirebook.content.Wording.Written;

/**
 * Reads the texts of one page's questions: Markdown in the entries of a TOML file, which becomes HTML. What may not
 * stand there is reported.
 */
final class Texts {

    private static final int LONGEST = 4_000;

    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);

    /** @param pages whose words the questions may use, in both languages */
    Texts(List<CompiledPage> pages) {
        pages.forEach(page -> vocabularies.put(page.page().language(), page.vocabulary()));
    }

    /** The text under {@code name.en} and {@code name.zh}. */
    Wording blocks(TomlEntry entry, String name) {
        return new Wording(
                written(entry, name + ".en", Language.EN, TextHtml::blocks),
                written(entry, name + ".zh", Language.ZH, TextHtml::blocks));
    }

    /** The text under {@code en} and {@code zh}, which must be one paragraph. */
    Wording line(TomlEntry entry) {
        return new Wording(
                written(entry, "en", Language.EN, document -> line(entry, "en", document)),
                written(entry, "zh", Language.ZH, document -> line(entry, "zh", document)));
    }

    private static String line(TomlEntry entry, String key, Node document) {
        if (!(document.getFirstChild() instanceof Paragraph) || document.getFirstChild() != document.getLastChild()) {
            entry.report(key, "is one paragraph; what needs more room stands in ask");
        }
        return TextHtml.line(document);
    }

    private Written written(TomlEntry entry, String key, Language language, Function<Node, String> html) {
        String text = entry.text(key);
        if (text.length() > LONGEST) {
            entry.report(key, key + " has more than " + LONGEST + " characters");
            return Written.NOTHING;
        }
        Node document = Markdown.parse(text);
        Set<String> code = TextLint.check(
                document,
                Objects.requireNonNull(vocabularies.get(language)),
                (line, message) -> entry.report(key, message));
        return new Written(html.apply(document), PlainText.of(document), PlainText.withoutCode(document), code);
    }
}
