package org.wirebook.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What turns up while one page is written: its claims, and what it refers to. */
final class Findings {

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Citation> citations = new LinkedHashMap<>();
    private final Set<String> links = new LinkedHashSet<>();
    private int diagrams;
    private int tables;

    void claim(Claim claim) {
        claims.add(claim);
    }

    void cite(Citation citation) {
        citations.putIfAbsent(citation.reference(), citation);
    }

    void link(String slug) {
        links.add(slug);
    }

    /** Counts a diagram; answers how many there are now. */
    int diagram() {
        return ++diagrams;
    }

    void table() {
        tables++;
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

    int diagrams() {
        return diagrams;
    }

    int tables() {
        return tables;
    }
}
