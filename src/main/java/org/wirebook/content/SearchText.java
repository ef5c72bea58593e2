package org.wirebook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How search reads text: words in lower case and normal width; Han text as overlapping pairs of characters, because no
 * dictionary knows the words of the field. Nothing is stemmed and no word is too common to count: {@code no-cache} and
 * {@code If-Match} are made of such words.
 */
final class SearchText {

    private SearchText() {}

    /** For pages: words, pairs of Han characters, and each Han character by itself. */
    static Analyzer indexing() {
        return analyzer(true);
    }

    /** For queries: a Han character by itself only where it stands alone. The positions are those of pages. */
    static Analyzer querying() {
        return analyzer(false);
    }

    private static Analyzer analyzer(boolean singleCharacters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
                return new TokenStreamComponents(
                        words, new CJKBigramFilter(folded, CJKBigramFilter.HAN, singleCharacters));
            }
        };
    }

    /** What the analyzer makes of a text, in order. */
    static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lower case and normal width, character by character: each keeps its place. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(normalWidth(folded[i]));
        }
        return new String(folded);
    }

    private static char normalWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0); // full-width forms of ASCII
        }
        return c == '\u3000' ? ' ' : c;
    }
}
