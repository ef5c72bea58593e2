package org.wirebook.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirebook.content.Citation;

/** A chapter on the home page. */
record ContentsView(String id, String title, List<Entry> pages) {

    /** A page of it. */
    record Entry(String slug, String title, String url, String summary, int level, int minutes, int claims) {}

    /** A claim to try on the home page; {@code action} is where to post to run it. */
    record Showcase(
            String slug,
            String experiment,
            String claim,
            @Nullable Citation standard,
            String action) {}
}
