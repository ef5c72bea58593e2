package org.wirebook.wiki;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows.
 *
 * @param context the context path, empty or {@code /wirebook}
 * @param lang tag of the language of this page
 * @param alternates this page in each language
 * @param canonical the one address of this page
 * @param dev whether the page should listen for changes of the content
 * @param nav the chapters with the pages to show beside this one
 * @param labs every lab there is
 * @param demos the table of the demo endpoints
 * @param claims the list of all claims
 * @param progress what the site remembers of the reader
 * @param shown slugs of the labs that stand on this page, whose style and script it needs
 */
record SiteView(
        String context,
        String lang,
        String home,
        String search,
        String glossary,
        List<Alternate> alternates,
        @Nullable String canonical,
        boolean dev,
        List<NavChapter> nav,
        String labList,
        List<NavLab> labs,
        String demos,
        String claims,
        String progress,
        List<String> shown,
        UnaryOperator<String> assets) {

    /** The address of an asset of this name. */
    public String asset(String name) {
        return assets.apply(name);
    }

    /** This page in another language. */
    record Alternate(String lang, String endonym, String url, boolean current) {}

    /** A chapter in the navigation. */
    record NavChapter(String title, boolean current, List<NavPage> pages) {}

    /** A lab in the navigation. */
    record NavLab(String title, String url, boolean current) {}

    /** A page in the navigation. */
    record NavPage(String slug, String title, String url, boolean current, int claims) {}
}
