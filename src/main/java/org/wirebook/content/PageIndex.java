package org.wirebook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The sections of all pages in one language, in memory. Immutable; any thread may search it. */
final class PageIndex implements AutoCloseable {

    /** The title, at the first section of a page. */
    static final String TITLE = "title";

    /** The title again, at the other sections: they are about it too, but a reader had better begin at the top. */
    static final String PAGE = "page";

    static final String HEADING = "heading";
    static final String TEXT = "text";

    /** {@link ExactNames}, folded. */
    static final String EXACT = "exact";

    private static final String NUMBER = "number";
    private static final int MOST_PER_PAGE = 3;

    /** So much more than asked for is looked at, because of the sections that one page has too many. */
    private static final int SURPLUS = 8;

    /** A ceiling, in megabytes: one segment, not many that must be merged. */
    private static final int BUFFER = 256;

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** A section with its page. */
    record Entry(Page page, Section section) {}

    /** A section that a query found, with its place in the index. */
    record Found(Entry entry, int document) {}

    PageIndex(List<Page> pages) {
        var directory = new ByteBuffersDirectory();
        try {
            var config = new IndexWriterConfig(SearchText.indexing()).setRAMBufferSizeMB(BUFFER);
            try (var writer = new IndexWriter(directory, config)) {
                for (Page page : pages) {
                    add(writer, page);
                }
                writer.forceMerge(1);
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        searcher = new RaritySearcher(reader, TEXT);
    }

    private void add(IndexWriter writer, Page page) throws IOException {
        String title = TITLE;
        for (Section section : page.sections()) {
            var document = new Document();
            document.add(new NumericDocValuesField(NUMBER, entries.size()));
            document.add(new TextField(title, page.title(), Field.Store.NO));
            document.add(new TextField(HEADING, section.heading(), Field.Store.NO));
            document.add(new TextField(TEXT, section.text(), Field.Store.NO));
            if (title.equals(TITLE)) {
                document.add(new TextField(TEXT, page.front().summary(), Field.Store.NO));
            }
            Set<String> exact = ExactNames.in(section.heading() + "\n" + section.text());
            exact.forEach(name -> document.add(new StringField(EXACT, SearchText.fold(name), Field.Store.NO)));
            names.addAll(exact);
            writer.addDocument(document);
            entries.add(new Entry(page, section));
            title = PAGE;
        }
    }

    /** Every exact name in the pages. */
    Set<String> names() {
        return names;
    }

    /** The best sections, at most three of a page. */
    List<Found> search(Query query, int limit) throws IOException {
        var found = new ArrayList<Found>();
        Map<String, Integer> perPage = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, limit * SURPLUS).scoreDocs) {
            Entry entry = entry(hit.doc);
            if (perPage.merge(entry.page().slug(), 1, Integer::sum) <= MOST_PER_PAGE && found.size() < limit) {
                found.add(new Found(entry, hit.doc));
            }
        }
        return found;
    }

    private Entry entry(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
        if (!numbers.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("section without a number: " + document);
        }
        return entries.get((int) numbers.longValue());
    }

    /** The places in the index of those among the found sections that this query finds too. */
    Set<Integer> among(List<Found> found, Query query) throws IOException {
        int[] documents = found.stream().mapToInt(Found::document).sorted().toArray();
        var matching = new HashSet<Integer>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                addMatching(scorer.iterator(), leaf.docBase, documents, matching);
            }
        }
        return matching;
    }

    private static void addMatching(DocIdSetIterator matches, int base, int[] documents, Set<Integer> matching)
            throws IOException {
        for (int document : documents) {
            if (document >= base && matches.docID() < document - base) {
                matches.advance(document - base);
            }
            if (matches.docID() == document - base) {
                matching.add(document);
            }
        }
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = reader.leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
