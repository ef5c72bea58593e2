package org.wirebook.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a reader may have meant: words and titles that begin like the query, or differ from it by a slip or two. */
final class NearWords {

    /** So many are offered at most. */
    private static final int MOST = 12;

    private static final int MOST_WANTED = 8;
    private static final int LONGEST = 40;
    private static final int TOO_FAR = Integer.MAX_VALUE;

    private final List<Candidate> candidates;

    private record Candidate(String folded, String text) {}

    private record Near(Candidate candidate, int slips) {}

    /** Takes the words in order of preference. */
    NearWords(List<String> words) {
        candidates = words.stream()
                .map(word -> new Candidate(SearchText.fold(word), word))
                .distinct()
                .toList();
    }

    /** The nearest to the query as a whole or to one of its words, nearest first; none of them is the query. */
    List<String> to(String query) {
        String folded = SearchText.fold(query).strip();
        List<String> wanted = Stream.concat(Stream.of(folded), Stream.of(folded.split("\\s+", -1)))
                .filter(word -> word.length() <= LONGEST)
                .distinct()
                .limit(MOST_WANTED)
                .toList();
        var near = new ArrayList<Near>();
        for (Candidate candidate : candidates) {
            int slips = wanted.stream()
                    .mapToInt(word -> slips(word, candidate.folded()))
                    .min()
                    .orElse(TOO_FAR);
            if (slips != TOO_FAR) {
                near.add(new Near(candidate, slips));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::slips))
                .map(found -> found.candidate().text())
                .filter(text -> !SearchText.fold(text).equals(folded))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static int slips(String typed, String word) {
        int allowed = allowed(typed);
        if (allowed > 0 && word.startsWith(typed)) {
            return 0;
        }
        if (Math.abs(typed.length() - word.length()) > allowed) {
            return TOO_FAR;
        }
        int distance = distance(typed, word);
        return distance <= allowed ? distance : TOO_FAR;
    }

    /** How many slips a word of this length forgives. */
    private static int allowed(String typed) {
        int length = typed.length();
        if (typed.codePoints().anyMatch(Cjk::isLetter)) {
            return length < 2 ? 0 : length <= 4 ? 1 : 2;
        }
        return length < 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;
    }

    /** How many characters must be changed, added, left out, or swapped with their neighbours. */
    private static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(last[j], current[j - 1]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] unused = beforeLast;
            beforeLast = last;
            last = current;
            current = unused;
        }
        return last[to.length()];
    }
}
