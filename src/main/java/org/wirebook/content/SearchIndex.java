package org.wirebook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.wirebook.content.PageIndex.Found;
import org.wirebook.content.QueryReader.Wanted;
import org.wirebook.content.SearchResult.Hit;
import org.wirebook.content.SearchResult.Translation;
import org.wirebook.content.Snippet.Needle;

/**
 * Finds sections of a book by words of either language. Holds everything in memory; immutable, and any number of
 * threads may search at once.
 */
public final class SearchIndex implements AutoCloseable {

    private static final int MOST_SUGGESTIONS = 5;

    private final Map<Language, PageIndex> pages;
    private final Map<Language, NearWords> nearWords = new EnumMap<>(Language.class);
    private final QueryReader queries;
    private final Analyzer analyzer = SearchText.querying();
    private final WantedQuery wantedQuery = new WantedQuery(analyzer);
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean isClosed;

    private SearchIndex(Book book) {
        queries = new QueryReader(new Synonyms(book.glossary()));
        pages = index(book);
        for (Language language : Language.values()) {
            nearWords.put(language, nearWords(book, language));
        }
    }

    /** Indexes every page of the book, one thread per language. Comes back when it is done. */
    public static SearchIndex of(Book book) {
        return new SearchIndex(book);
    }

    private static Map<Language, PageIndex> index(Book book) {
        var tasks = new EnumMap<Language, FutureTask<PageIndex>>(Language.class);
        for (Language language : Language.values()) {
            var task = new FutureTask<>(() -> new PageIndex(book.pages(language)));
            tasks.put(language, task);
            new Thread(task, "search-index-" + language.tag()).start();
        }
        var pages = new EnumMap<Language, PageIndex>(Language.class);
        tasks.forEach((language, task) -> pages.put(language, done(task)));
        return pages;
    }

    private static PageIndex done(FutureTask<PageIndex> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while indexing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot index", e.getCause());
        }
    }

    private NearWords nearWords(Book book, Language reader) {
        var words = new ArrayList<String>();
        for (Language language : List.of(reader, reader.other())) {
            book.glossary().forEach(term -> words.addAll(Synonyms.words(term, language)));
            book.pages(language).forEach(page -> words.add(page.title()));
            words.addAll(pages(language).names());
        }
        return new NearWords(words);
    }

    /**
     * Searches for all words of the query, or for half of them if no section has all. The last word may be the
     * beginning of one. Sections in the reader's language come first; behind them those in the other language which the
     * glossary finds, and those of pages that would be missing otherwise.
     *
     * @param query any text; no character has a special meaning; only the first 200 characters count
     * @param limit the most hits to return, at least 1
     * @throws IllegalStateException if the index is closed
     */
    public SearchResult search(String query, Language reader, int limit) {
        String typed = QueryReader.cut(query);
        List<Wanted> wanted = queries.read(typed);
        closing.readLock().lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("the index is closed");
            }
            List<Hit> hits = search(wanted, reader, limit);
            return new SearchResult(hits, hits.isEmpty() && !wanted.isEmpty() ? suggestions(typed, reader) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            closing.readLock().unlock();
        }
    }

    private List<Hit> search(List<Wanted> wanted, Language reader, int limit) throws IOException {
        List<Hit> hits = search(wanted, reader, limit, true);
        return hits.isEmpty() && wanted.size() > 1 ? search(wanted, reader, limit, false) : hits;
    }

    /** The nearest words that find something. */
    private List<String> suggestions(String typed, Language reader) throws IOException {
        var suggestions = new ArrayList<String>();
        for (String word : Objects.requireNonNull(nearWords.get(reader)).to(typed)) {
            if (suggestions.size() < MOST_SUGGESTIONS
                    && !search(queries.read(word), reader, 1).isEmpty()) {
                suggestions.add(word);
            }
        }
        return suggestions;
    }

    private List<Hit> search(List<Wanted> wanted, Language reader, int limit, boolean all) throws IOException {
        List<Hit> hits = new ArrayList<>(hits(wanted, reader, limit, all));
        if (hits.size() == limit) {
            return hits;
        }
        Set<String> known = hits.stream().map(Hit::slug).collect(Collectors.toSet());
        hits(wanted, reader.other(), limit, all).stream()
                .filter(hit -> hit.through().isPresent() || !known.contains(hit.slug()))
                .limit(limit - hits.size())
                .forEach(hits::add);
        return hits;
    }

    private List<Hit> hits(List<Wanted> wanted, Language language, int limit, boolean all) throws IOException {
        Optional<Query> query = wantedQuery.of(wanted, language, all);
        if (query.isEmpty()) {
            return List.of();
        }
        List<Found> found = pages(language).search(query.get(), limit);
        Map<Integer, Translation> bridges = bridges(wanted, language, found);
        List<Needle> needles = wantedQuery.needles(wanted, language);
        return found.stream()
                .map(each -> hit(each, needles, Optional.ofNullable(bridges.get(each.document()))))
                .toList();
    }

    private static Hit hit(Found found, List<Needle> needles, Optional<Translation> through) {
        Page page = found.entry().page();
        Section section = found.entry().section();
        return new Hit(
                page.slug(),
                page.language(),
                page.title(),
                section.heading(),
                section.anchor(),
                Snippet.of(section.text(), needles),
                through);
    }

    /** For each section that lacks one of the reader's words, the first word of the glossary that stands in for it. */
    private Map<Integer, Translation> bridges(List<Wanted> wanted, Language language, List<Found> found)
            throws IOException {
        var bridges = new HashMap<Integer, Translation>();
        for (Wanted each : wanted) {
            Set<Integer> literal = among(found, language, wantedQuery.literal(each));
            for (String word : each.translations(language)) {
                Set<Integer> translated = new HashSet<>(among(found, language, wantedQuery.translated(word)));
                translated.removeAll(literal);
                translated.forEach(document -> bridges.putIfAbsent(document, new Translation(each.text(), word)));
            }
        }
        return bridges;
    }

    private Set<Integer> among(List<Found> found, Language language, Optional<Query> query) throws IOException {
        return query.isEmpty() ? Set.of() : pages(language).among(found, query.get());
    }

    private PageIndex pages(Language language) {
        return Objects.requireNonNull(pages.get(language));
    }

    /** Waits for the searches under way. */
    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            isClosed = true;
            pages.values().forEach(PageIndex::close);
            analyzer.close();
        } finally {
            closing.writeLock().unlock();
        }
    }
}
