package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * A lab as the rest of the site sees it: a panel that stands alone at {@code /{lang}/lab/{slug}}, and in each page that
 * embeds it.
 *
 * <p>The panel is the template {@code /lab/{slug}/panel.html}, with {@code {slug}.css} and {@code {slug}.js} beside it,
 * and its words in {@code en.properties} and {@code zh.properties}. A lab says what the panel shows; who draws it, and
 * where, it need not know. What script asks of it is served by servlets of its own, below {@code /api/lab/{slug}/}.
 */
public interface Exhibit extends Feature {

    /** What it is called in addresses. */
    String slug();

    /**
     * What the panel shows before the reader has done anything: the same for everyone, so it is drawn once.
     *
     * @return variables of the template
     */
    default Map<String, Object> opening() {
        return Map.of();
    }

    /** What the lab's page shows for a safe request with a query. */
    default Reply read(HttpServletRequest request) {
        return new Reply.Panel(200, opening());
    }

    /**
     * Does what a form asks for that was posted to the lab's page.
     *
     * @throws HttpProblem if it cannot be done; a form that can be mended is better shown again
     */
    default Reply act(HttpServletRequest request) {
        throw HttpProblem.methodNotAllowed(Methods.READ);
    }

    @Override
    default void addTo(Routes routes) {}

    /** What comes of a request to the lab's page. It is the reader's own: no cache keeps it. */
    sealed interface Reply {

        /**
         * The page, with the panel.
         *
         * @param status 200, or the error that the panel explains
         * @param model variables of the template
         */
        record Panel(int status, Map<String, Object> model) implements Reply {
            public Panel {
                model = Map.copyOf(model);
            }
        }

        /**
         * 303 to the lab's page with this query, so that a reload does not post again (RFC 9110 §15.4.4).
         *
         * @param query without {@code ?}
         */
        record SeeOther(String query) implements Reply {}
    }
}
