package org.wirebook.wiki;

import java.util.List;
import org.wirebook.content.Language;
import org.wirebook.content.SearchResult;
import org.wirebook.content.SearchResult.Hit;

/** What a search found, with addresses. */
record Hits(List<HitView> hits, List<HitView.Suggestion> suggestions) {

    /** How many hits the search page shows. */
    static final int ON_PAGE = 30;

    /** How many the overlay shows while the reader types. */
    static final int WHILE_TYPING = 8;

    static Hits of(SearchResult result, Language reader, Addresses addresses) {
        return new Hits(
                result.hits().stream().map(hit -> view(hit, reader, addresses)).toList(),
                result.suggestions().stream()
                        .map(text -> new HitView.Suggestion(text, addresses.search(reader, text)))
                        .toList());
    }

    private static HitView view(Hit hit, Language reader, Addresses addresses) {
        String page = addresses.page(hit.language(), hit.slug());
        return new HitView(
                hit.anchor().isEmpty() ? page : page + "#" + hit.anchor(),
                hit.title(),
                hit.heading(),
                hit.snippet(),
                hit.language().tag(),
                hit.language() != reader,
                hit.through()
                        .map(bridge -> bridge.queryWord() + " = " + bridge.term())
                        .orElse(null));
    }
}
