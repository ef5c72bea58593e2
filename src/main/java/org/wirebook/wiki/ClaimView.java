package org.wirebook.wiki;

import org.jspecify.annotations.Nullable;
import org.wirebook.content.Citation;

/**
 * A claim with its verdict, for the list and as JSON.
 *
 * @param id {@code redirects/keeps-method}
 * @param url where it stands on its page
 * @param verdict word of its {@link Outcome}
 * @param at when it was last run, RFC 3339 to the second; null if it was not
 * @param run the kept run; null if there is none
 * @param action where to post to run it
 */
record ClaimView(
        String id,
        String claim,
        String url,
        String page,
        String pageTitle,
        String chapter,
        String chapterTitle,
        @Nullable Citation standard,
        String verdict,
        @Nullable String at,
        @Nullable String run,
        String action) {}
