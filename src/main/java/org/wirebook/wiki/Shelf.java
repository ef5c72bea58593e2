package org.wirebook.wiki;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.content.Book;
import org.wirebook.web.Document;
import org.wirebook.web.Once;

/**
 * The book as it is served at one moment: every page is drawn once, at the latest when a reader asks for it. Replaced
 * as a whole when the content changes.
 *
 * @param book what was read
 * @param labs slugs of the labs, in the order of lists
 * @param documents the pages by their path below the context, such as {@code /en/wiki/redirects}
 */
record Shelf(Book book, List<String> labs, Map<String, Once<Document>> documents) {
    Shelf {
        labs = List.copyOf(labs);
        documents = Map.copyOf(documents);
    }

    boolean holds(String path) {
        return documents.containsKey(path);
    }

    /** What needs not be drawn any more. */
    Optional<Document> ready(String path) {
        return Optional.ofNullable(documents.get(path)).filter(Once::isMade).map(Once::get);
    }

    Optional<Document> document(String path) {
        return Optional.ofNullable(documents.get(path)).map(Once::get);
    }
}
