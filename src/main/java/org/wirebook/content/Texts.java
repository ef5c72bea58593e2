package org.wirebook.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.wirebook.content.Wording.Written;

/**
 * Reads the texts of one page's questions: Markdown in the entries of a TOML file, which becomes HTML. What may not
 * stand there is reported.
 */
final class Texts {

    private static final int LONGEST = 4_000;
    private static final int MAX_WORDS = 80;
    private static final int MAX_HAN = 160;

    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);

    /** @param pages whose words the questions may use, in both languages */
    Texts(List<CompiledPage> pages) {
        pages.forEach(page -> vocabularies.put(page.page().language(), page.vocabulary()));
    }

    /** What a question asks, {@code ask}: with the same code in both languages. */
    Wording ask(TomlEntry question) {
        Wording ask = blocks(question, "ask");
        Set<String> english = new TreeSet<>(ask.en().code());
        Set<String> chinese = new TreeSet<>(ask.zh().code());
        if (!english.equals(chinese)) {
            question.report("ask.zh", "ask.zh has the code " + chinese + ", ask.en has " + english);
        }
        return ask;
    }

    /** What explains something, {@code why}: of limited length. */
    Wording why(TomlEntry entry) {
        Wording why = blocks(entry, "why");
        if (why.en().words() > MAX_WORDS) {
            entry.report("why.en", "why.en has " + why.en().words() + " words; at most " + MAX_WORDS);
        }
        if (why.zh().han() > MAX_HAN) {
            entry.report("why.zh", "why.zh has " + why.zh().han() + " Han characters; at most " + MAX_HAN);
        }
        return why;
    }

    private Wording blocks(TomlEntry entry, String name) {
        return new Wording(block(entry, name + ".en", Language.EN), block(entry, name + ".zh", Language.ZH));
    }

    private Written block(TomlEntry entry, String key, Language language) {
        Node document = document(entry, key);
        Written written = written(entry, key, language, document, TextHtml.blocks(document));
        LanguageLint.sentence(entry, key, language, written.prose());
        return written;
    }

    /** What can stand inside a line, {@code en} and {@code zh}: one paragraph. */
    Wording line(TomlEntry entry) {
        return new Wording(line(entry, "en", Language.EN), line(entry, "zh", Language.ZH));
    }

    private Written line(TomlEntry entry, String key, Language language) {
        Node document = document(entry, key);
        Node first = document.getFirstChild();
        if (first != null && !(first instanceof Paragraph && first.getNext() == null)) {
            entry.report(key, key + " is one paragraph; what needs more room stands in ask");
        }
        Written written = written(entry, key, language, document, TextHtml.line(document));
        LanguageLint.words(entry, key, language, written.prose());
        return written;
    }

    private static Node document(TomlEntry entry, String key) {
        String text = entry.text(key);
        if (text.length() > LONGEST) {
            entry.report(key, key + " has more than " + LONGEST + " characters");
            return Markdown.parse("");
        }
        return Markdown.parse(text);
    }

    private Written written(TomlEntry entry, String key, Language language, Node document, String html) {
        Vocabulary vocabulary = Objects.requireNonNull(vocabularies.get(language));
        Set<String> code = TextLint.check(document, vocabulary, (line, message) -> entry.report(key, message));
        return new Written(html, PlainText.of(document), PlainText.withoutCode(document), code);
    }
}
