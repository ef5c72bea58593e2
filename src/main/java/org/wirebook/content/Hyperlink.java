package org.wirebook.content;

import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Where a link leads, as the element a browser needs.
 *
 * @param tag {@code a}, or {@code button} for what only a POST may do
 */
record Hyperlink(String tag, Map<String, String> attributes) {

    /** The id of the form that {@link #run} buttons submit. */
    static final String FORM = "runs";

    static Hyperlink within(String href) {
        return new Hyperlink("a", Html.attributes("href", href));
    }

    /** To a page of the book. */
    static Hyperlink page(String href) {
        return new Hyperlink("a", Html.attributes("class", "wiki", "href", href));
    }

    static Hyperlink outside(String href) {
        return new Hyperlink("a", Html.attributes("href", href, "rel", "noopener"));
    }

    static Hyperlink standard(Citation place) {
        return new Hyperlink("a", Html.attributes("class", "standard", "href", place.url(), "rel", "noopener"));
    }

    /** Runs an experiment and leads to what happened: a button, since following a link must not change anything. */
    static Hyperlink run(String action) {
        return new Hyperlink("button", Html.attributes("class", "run-link", "form", FORM, "formaction", action));
    }

    void write(HtmlWriter out, Runnable text) {
        out.tag(tag, attributes);
        text.run();
        out.tag("/" + tag);
    }
}
