package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.wirebook.content.QueryReader.Wanted;
import org.wirebook.content.Snippet.Needle;

/** What readers want, as queries for a {@link PageIndex}. Says how much a match is worth, and where. */
final class WantedQuery {

    private static final float IN_TITLE = 4;
    private static final float IN_HEADING = 2;
    private static final float IN_TITLE_OF_PAGE = 0.7f;
    private static final float EXACT = 3;
    private static final float APART = 0.4f;
    private static final float BEGUN = 0.5f;
    private static final float TRANSLATED = 0.8f;
    private static final float TRANSLATED_FREELY = 0.5f;

    /** What the second best match of a word adds. */
    private static final float TIE = 0.1f;

    private static final int SHORTEST_BEGUN = 2;
    private static final int LONGEST_PHRASE = 16;

    /** A run of more pairs of Han characters is not a word but a sentence. */
    private static final int LONGEST_WORD = 6;

    /** How many tokens of a long word must be there, in percent. */
    private static final int ENOUGH_OF_WORD = 70;

    /** How many tokens of a sentence must be there: most pairs fall between two words or belong to grammar. */
    private static final int ENOUGH_OF_SENTENCE = 34;

    private final Analyzer analyzer;

    WantedQuery(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * Finds sections with everything that is wanted, in the reader's words or in those of the glossary.
     *
     * @param all false if half of it is enough
     * @return empty if nothing that is wanted has a word in it
     */
    Optional<Query> of(List<Wanted> wanted, Language language, boolean all) {
        List<Query> queries = wanted.stream()
                .map(each -> literalOrTranslated(each, language))
                .flatMap(Optional::stream)
                .toList();
        var query = new BooleanQuery.Builder();
        queries.forEach(each -> query.add(each, all ? Occur.MUST : Occur.SHOULD));
        query.setMinimumNumberShouldMatch(all ? 0 : (queries.size() + 1) / 2);
        return queries.isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    private Optional<Query> literalOrTranslated(Wanted wanted, Language language) {
        var ways = new ArrayList<Query>();
        literal(wanted).ifPresent(ways::add);
        float worth = TRANSLATED;
        for (String translation : wanted.translations(language)) {
            float boost = worth;
            translated(translation).ifPresent(query -> ways.add(new BoostQuery(query, boost)));
            worth = TRANSLATED_FREELY;
        }
        return best(ways);
    }

    /** The reader's own word. */
    Optional<Query> literal(Wanted wanted) {
        List<String> tokens = SearchText.tokens(analyzer, wanted.text());
        List<Query> ways = together(wanted.text(), tokens);
        if (mayStandApart(wanted, tokens)) {
            ways.add(new BoostQuery(apart(tokens), APART));
        }
        String begun = wanted.folded();
        if (wanted.mayGoOn() && begun.length() >= SHORTEST_BEGUN) {
            ways.add(new PrefixQuery(new Term(PageIndex.EXACT, begun)));
            if (tokens.size() == 1) {
                ways.add(begun(PageIndex.TITLE, begun, IN_TITLE));
                ways.add(begun(PageIndex.HEADING, begun, IN_HEADING));
                ways.add(begun(PageIndex.TEXT, begun, 1));
            }
        }
        return best(ways);
    }

    /** Another word for it. */
    Optional<Query> translated(String word) {
        return best(together(word, SearchText.tokens(analyzer, word)));
    }

    private static boolean mayStandApart(Wanted wanted, List<String> tokens) {
        return tokens.size() > 1 && (wanted.isSeveralWords() || tokens.size() > 3);
    }

    /** What to mark in a section that was found. */
    List<Needle> needles(List<Wanted> wanted, Language language) {
        var needles = new ArrayList<Needle>();
        for (Wanted each : wanted) {
            needles.add(new Needle(each.folded(), each.mayGoOn()));
            List<String> tokens = SearchText.tokens(analyzer, each.text());
            if (mayStandApart(each, tokens)) {
                tokens.forEach(token -> needles.add(new Needle(token, false)));
            }
            each.translations(language).forEach(word -> needles.add(new Needle(SearchText.fold(word), false)));
        }
        return needles;
    }

    private static List<Query> together(String text, List<String> tokens) {
        var ways = new ArrayList<Query>();
        if (!tokens.isEmpty()) {
            ways.add(phrase(PageIndex.TEXT, tokens));
        }
        if (!tokens.isEmpty() && tokens.size() <= LONGEST_PHRASE) {
            ways.add(new BoostQuery(phrase(PageIndex.TITLE, tokens), IN_TITLE));
            ways.add(new BoostQuery(phrase(PageIndex.HEADING, tokens), IN_HEADING));
            ways.add(new BoostQuery(phrase(PageIndex.PAGE, tokens), IN_TITLE_OF_PAGE));
        }
        for (String name : ExactNames.in(text)) {
            ways.add(new BoostQuery(new TermQuery(new Term(PageIndex.EXACT, SearchText.fold(name))), EXACT));
        }
        return ways;
    }

    private static Query phrase(String field, List<String> tokens) {
        return tokens.size() == 1
                ? new TermQuery(new Term(field, tokens.get(0)))
                : new PhraseQuery(field, tokens.toArray(String[]::new));
    }

    private static Query apart(List<String> tokens) {
        var query = new BooleanQuery.Builder();
        tokens.forEach(token -> query.add(new TermQuery(new Term(PageIndex.TEXT, token)), Occur.SHOULD));
        int enough = tokens.size() > LONGEST_WORD ? ENOUGH_OF_SENTENCE : ENOUGH_OF_WORD;
        return query.setMinimumNumberShouldMatch((tokens.size() * enough + 99) / 100)
                .build();
    }

    private static Query begun(String field, String prefix, float boost) {
        return new BoostQuery(new PrefixQuery(new Term(field, prefix)), BEGUN * boost);
    }

    private static Optional<Query> best(List<Query> ways) {
        return ways.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(ways, TIE));
    }
}
