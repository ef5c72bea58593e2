package org.wirebook.content;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One topic in one language, rendered and checked.
 *
 * @param language the language it is written in
 * @param chapter id of the chapter it stands in
 * @param front what the page says about itself
 * @param html the body, safe to insert into a page as it is; {@link #html(UnaryOperator, Supplier)} is the whole of it
 * @param headings in reading order
 * @param sections the text for search, in reading order
 * @param claims in reading order
 * @param citations every standard the page cites, front matter first, without repetition
 * @param links slugs of the pages it links to, in reading order, without repetition
 * @param labs slugs of the labs that stand on it, in reading order
 */
public record Page(
        Language language,
        String chapter,
        FrontMatter front,
        String html,
        List<Heading> headings,
        List<Section> sections,
        List<Claim> claims,
        List<Citation> citations,
        List<String> links,
        List<String> labs) {
    public Page {
        headings = List.copyOf(headings);
        sections = List.copyOf(sections);
        claims = List.copyOf(claims);
        citations = List.copyOf(citations);
        links = List.copyOf(links);
        labs = List.copyOf(labs);
    }

    /**
     * The body with its labs and its questions.
     *
     * @param panels trusted HTML of the panel of a lab, by slug
     * @param quiz trusted HTML of the questions; asked for only if they stand on the page
     */
    public String html(UnaryOperator<String> panels, Supplier<String> quiz) {
        String whole = html;
        for (String lab : labs) {
            whole = whole.replace(LabLink.mark(lab), panels.apply(lab));
        }
        return whole.contains(QuizLink.MARK) ? whole.replace(QuizLink.MARK, quiz.get()) : whole;
    }

    public String slug() {
        return front.id();
    }

    public String title() {
        return front.title();
    }
}
