package org.wirebook.wiki;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.wirebook.content.Book;
import org.wirebook.content.BookReader;
import org.wirebook.content.ContentException;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.content.SearchIndex;
import org.wirebook.web.Document;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Once;

/**
 * Holds what is served now and replaces it in one step. Readers never wait; a broken book never replaces a good one.
 */
final class Library {

    /** Pages change with the content, so caches ask each time; a 304 then costs a round trip and no content. */
    static final String ASK_EACH_TIME = "no-cache";

    /** The search index leaves the processors to the first readers for this long, unless one of them searches. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private record State(Shelf shelf, Once<SearchIndex> search) {}

    private final Path content;
    private final BookReader reader;
    private final Addresses addresses;
    private final Views views;
    private final List<Exhibit> labs;
    private final AtomicReference<State> state = new AtomicReference<>();

    /**
     * @param content the folder of the book
     * @param reader reads it anew
     */
    Library(Path content, BookReader reader, Addresses addresses, Views views, List<Exhibit> labs) {
        this.content = content;
        this.reader = reader;
        this.addresses = addresses;
        this.views = views;
        this.labs = labs;
    }

    /** Reads the book anew and serves it from now on. Call from one thread at a time. */
    void reopen() throws ContentException {
        open(reader.read(content));
    }

    /** Serves the book from now on. A page is drawn when it is first asked for. */
    void open(Book book) {
        // The index before stays open for searches under way; it is all memory, so the collector takes it when they
        // end.
        var search = new Once<>(() -> SearchIndex.of(book));
        state.set(new State(shelf(book), search));
        var thread = new Thread(() -> buildSoon(search, book), "search-index");
        thread.setDaemon(true);
        thread.start();
    }

    private static void buildSoon(Once<SearchIndex> search, Book book) {
        try {
            Thread.sleep(QUIET.toMillis());
            search.get();
            book.questions();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> slugs() {
        return labs.stream().map(Exhibit::slug).toList();
    }

    private Shelf shelf(Book book) {
        var documents = new HashMap<String, Once<Document>>();
        for (Language language : Language.values()) {
            String root = "/" + language.tag() + "/";
            documents.put(root, html(language, () -> views.home(book, language)));
            documents.put(root + "glossary", html(language, () -> views.glossary(book, language)));
            documents.put(root + "http", html(language, () -> views.demos(book, language)));
            documents.put(root + "lab", html(language, () -> views.labs(book, language)));
            for (Exhibit lab : labs) {
                documents.put(
                        root + "lab/" + lab.slug(),
                        html(language, () -> views.lab(book, language, lab.slug(), lab.opening())));
            }
            for (Page page : book.pages(language)) {
                documents.put(root + "wiki/" + page.slug(), html(language, () -> views.page(book, page)));
            }
        }
        return new Shelf(book, slugs(), documents);
    }

    private static Once<Document> html(Language language, Supplier<byte[]> drawing) {
        return new Once<>(() -> html(language, drawing.get()));
    }

    static Document html(Language language, byte[] content) {
        return new Document(
                "text/html;charset=utf-8", ASK_EACH_TIME, Map.of("Content-Language", language.tag()), content);
    }

    Shelf shelf() {
        return current().shelf();
    }

    /** Takes a while when it is the first search of a book just opened. */
    SearchIndex search() {
        return current().search().get();
    }

    /** Whether a search would be answered at once. */
    boolean searchable() {
        return current().search().isMade();
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
