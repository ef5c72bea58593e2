package org.wirebook.content;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the running text of one page, with a link to the glossary at the first occurrence of each of its words. */
final class TermLinks {

    private final TermIndex terms;
    private final Language language;
    private final String glossary;
    private final Set<String> linked = new HashSet<>();
    private int suspended;

    /**
     * Starts a page.
     *
     * @param terms in the language of the page
     * @param glossary address of the glossary page
     */
    TermLinks(TermIndex terms, Language language, String glossary) {
        this.terms = terms;
        this.language = language;
        this.glossary = glossary;
    }

    /** Writes something in which a link would be wrong: a heading, a link, a summary. */
    void without(Runnable writing) {
        suspended++;
        writing.run();
        suspended--;
    }

    void write(String text, HtmlWriter out) {
        if (suspended > 0) {
            out.text(text);
            return;
        }
        int written = 0;
        int index = 0;
        while (index < text.length()) {
            Optional<TermIndex.Match> match = terms.at(text, index);
            if (match.isEmpty()) {
                index++;
                continue;
            }
            int end = match.get().end();
            if (linked.add(match.get().term().id())) {
                out.text(text.substring(written, index));
                link(match.get().term(), text.substring(index, end), out);
                written = end;
            }
            index = end;
        }
        out.text(text.substring(written));
    }

    private void link(Term term, String text, HtmlWriter out) {
        out.tag(
                "a",
                Html.attributes(
                        "class", "term", "href", glossary + "#" + term.id(), "title", term.definition(language)));
        out.text(text);
        out.tag("/a");
    }
}
