package org.wirebook.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirebook.content.Citation;
import org.wirebook.content.Heading;

/**
 * A page of the book, for its template.
 *
 * @param html trusted: our renderer made it
 * @param toc headings of level 2 and 3
 * @param asks whether questions stand on it
 */
record PageView(
        String slug,
        String title,
        String summary,
        int level,
        int minutes,
        String chapter,
        String html,
        String reviewed,
        List<Heading> toc,
        List<Citation> citations,
        List<LinkView> requires,
        List<LinkView> backlinks,
        @Nullable LinkView previous,
        @Nullable LinkView next,
        int claims,
        boolean asks) {

    /** Another page, as a link. */
    record LinkView(String title, String url, String summary) {}
}
