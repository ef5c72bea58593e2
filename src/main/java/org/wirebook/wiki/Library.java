package org.wirebook.wiki;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.wirebook.content.Book;
import org.wirebook.content.BookReader;
import org.wirebook.content.ContentException;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.content.SearchIndex;
import org.wirebook.web.Document;
import org.wirebook.web.Exhibit;

/**
 * Holds what is served now and replaces it in one step. Readers never wait; a broken book never replaces a good one.
 */
final class Library {

    /** Pages change with the content, so caches ask each time; a 304 then costs a round trip and no content. */
    static final String ASK_EACH_TIME = "no-cache";

    private record State(Shelf shelf, CompletableFuture<SearchIndex> search) {}

    private final Wiki.Settings settings;
    private final Addresses addresses;
    private final Views views;
    private final List<Exhibit> labs;
    private final AtomicReference<State> state = new AtomicReference<>();

    Library(Wiki.Settings settings, Addresses addresses, Views views, List<Exhibit> labs) {
        this.settings = settings;
        this.addresses = addresses;
        this.views = views;
        this.labs = labs;
    }

    /** Reads and renders the book and serves it from now on. Call from one thread at a time. */
    void open() throws ContentException {
        Book book = new BookReader(settings.context(), Set.copyOf(slugs())).read(settings.content());
        // The index before stays open for searches under way; it is all memory, so the collector takes it when they
        // end.
        state.set(new State(render(book), index(book)));
    }

    private List<String> slugs() {
        return labs.stream().map(Exhibit::slug).toList();
    }

    private static CompletableFuture<SearchIndex> index(Book book) {
        var index = new CompletableFuture<SearchIndex>();
        // Readers of pages need not wait for it; searches do.
        Thread thread = new Thread(
                () -> {
                    try {
                        index.complete(SearchIndex.of(book));
                    } catch (RuntimeException e) {
                        index.completeExceptionally(e);
                    }
                },
                "search-index");
        thread.setDaemon(true);
        thread.start();
        return index;
    }

    private Shelf render(Book book) {
        var documents = new HashMap<String, Document>();
        for (Language language : Language.values()) {
            String root = "/" + language.tag() + "/";
            documents.put(root, html(language, views.home(book, language)));
            documents.put(root + "glossary", html(language, views.glossary(book, language)));
            documents.put(root + "lab", html(language, views.labs(book, language)));
            for (Exhibit lab : labs) {
                documents.put(
                        root + "lab/" + lab.slug(),
                        html(language, views.lab(book, language, lab.slug(), lab.opening())));
            }
            for (Page page : book.pages(language)) {
                documents.put(root + "wiki/" + page.slug(), html(language, views.page(book, page)));
            }
        }
        return new Shelf(book, slugs(), documents);
    }

    static Document html(Language language, byte[] content) {
        return new Document(
                "text/html;charset=utf-8", ASK_EACH_TIME, Map.of("Content-Language", language.tag()), content);
    }

    Shelf shelf() {
        return current().shelf();
    }

    /** Waits until the index of a book just opened is there. */
    SearchIndex search() {
        return current().search().join();
    }

    /** Whether a search would be answered at once. */
    boolean searchable() {
        return current().search().isDone();
    }

    private State current() {
        State now = state.get();
        if (now == null) {
            throw new IllegalStateException("not open yet");
        }
        return now;
    }

    Addresses addresses() {
        return addresses;
    }
}
