package org.wirebook.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirebook.experiment.Trial;

/** What turns up while one page is written: its claims, and what it refers to. */
final class Findings {

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Citation> citations = new LinkedHashMap<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<PlaceLink> places = new ArrayList<>();
    private final Set<String> experiments = new LinkedHashSet<>();
    private final Map<String, Trial> borrowed = new HashMap<>();
    private final Set<String> labs = new LinkedHashSet<>();
    private final Map<String, Integer> tables = new HashMap<>();
    private boolean runsFromText;
    private boolean hasQuiz;
    private int diagrams;

    /** Keeps a claim and the standard that says so. */
    void claim(Claim claim) {
        claims.add(claim);
        claim.standard().ifPresent(this::cite);
    }

    boolean hasClaim(String experiment) {
        return claims.stream().anyMatch(claim -> claim.experiment().equals(experiment));
    }

    void cite(Citation citation) {
        citations.putIfAbsent(citation.reference(), citation);
    }

    void link(String slug) {
        links.add(slug);
    }

    /** Keeps a link to one place of a page. */
    void place(PlaceLink link) {
        places.add(link);
    }

    void experiment(String name) {
        experiments.add(name);
    }

    /** Keeps an experiment of a lab that proves a claim of the page. */
    void borrow(String lab, Trial trial) {
        borrowed.put(trial.name(), trial);
        experiments.add(lab + "#" + trial.name());
    }

    /** The experiments of labs that prove claims of the page, by their names. */
    Map<String, Trial> borrowed() {
        return Map.copyOf(borrowed);
    }

    /** Keeps a lab that stands on the page; false if it does already. */
    boolean embed(String lab) {
        return labs.add(lab);
    }

    /** Slugs of the labs that stand on the page, in reading order. */
    List<String> labs() {
        return List.copyOf(labs);
    }

    /** Notes that the questions stand on the page; false if they do already. */
    boolean embedQuiz() {
        boolean first = !hasQuiz;
        hasQuiz = true;
        return first;
    }

    boolean hasQuiz() {
        return hasQuiz;
    }

    /** Notes a button outside of any card. */
    void runFromText() {
        runsFromText = true;
    }

    boolean runsFromText() {
        return runsFromText;
    }

    /** Counts a diagram; answers how many there are now. */
    int diagram() {
        return ++diagrams;
    }

    /** Counts a table; answers a name for it that no other table of the page has. */
    String table(String name) {
        int same = tables.merge(name, 1, Integer::sum);
        return same == 1 ? name : name + " (" + same + ")";
    }

    List<Claim> claims() {
        return claims;
    }

    /** Each place once, in the order of first mention. */
    List<Citation> citations() {
        return List.copyOf(citations.values());
    }

    /** Each page once, in the order of first mention. */
    List<String> links() {
        return List.copyOf(links);
    }

    /** The links to places of pages, in reading order. */
    List<PlaceLink> places() {
        return List.copyOf(places);
    }

    /** Names of the experiments that the page links to, with or without a card; {@code lab#name} for those of labs. */
    Set<String> experiments() {
        return Set.copyOf(experiments);
    }

    int diagrams() {
        return diagrams;
    }

    int tables() {
        return tables.values().stream().mapToInt(Integer::intValue).sum();
    }
}
