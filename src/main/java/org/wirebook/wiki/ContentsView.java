package org.wirebook.wiki;

import java.util.List;

/** A chapter on the home page. */
record ContentsView(String id, String title, List<Entry> pages) {

    /** A page of it. */
    record Entry(String slug, String title, String url, String summary, int level, int minutes, int claims) {}
}
