package org.wirebook.content;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * A searcher for which a word is as rare in titles and headings as it is in the text. Counted by themselves, the few
 * words of the headings would all be rare, and one in a heading would outweigh one in a title at random.
 */
final class RaritySearcher extends IndexSearcher {

    private final String text;

    /** Takes the name of the field that decides how rare a word is. */
    RaritySearcher(IndexReader reader, String text) {
        super(reader);
        this.text = text;
        setSimilarity(new BM25Similarity() {
            @Override
            public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
                return Explanation.match(idf(term.docFreq(), collection.maxDoc()), "rarity in the text");
            }
        });
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int documents = Math.max(docFreq, getIndexReader().docFreq(new Term(text, term.bytes())));
        return new TermStatistics(term.bytes(), documents, Math.max(documents, totalTermFreq));
    }
}
