package org.wirebook.content;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the two languages of a page are one page: what does not depend on the language must be the same. */
final class PairLint {

    private final CompiledPage first;
    private final CompiledPage second;
    private final Report report;

    private PairLint(CompiledPage first, CompiledPage second, Report report) {
        this.first = first;
        this.second = second;
        this.report = report;
    }

    /**
     * Compares the second page with the first.
     *
     * @param report takes lines of the second page's file
     */
    static void check(CompiledPage first, CompiledPage second, Report report) {
        new PairLint(first, second, report).check();
    }

    private void check() {
        FrontMatter one = first.page().front();
        FrontMatter two = second.page().front();
        same("level", one.level(), two.level());
        same("minutes", one.minutes(), two.minutes());
        same("requires", one.requires(), two.requires());
        same("specs", one.specs(), two.specs());
        same("aliases", Set.copyOf(one.aliases()), Set.copyOf(two.aliases()));
        count("tables", first.tables(), second.tables());
        count("diagrams", first.diagrams(), second.diagrams());
        same("labs", first.page().labs(), second.page().labs());
        List<String> claims = experiments(first);
        if (!claims.equals(experiments(second))) {
            report.at(
                    0,
                    "claims " + experiments(second) + " differ from " + claims + " in "
                            + first.manuscript().language().tag());
        } else {
            linkedExperiments();
        }
    }

    private void same(String key, Object one, Object two) {
        if (!Objects.equals(one, two)) {
            report.at(
                    second.manuscript().line(key),
                    key + " " + two + " differs from " + one + " in "
                            + first.manuscript().language().tag());
        }
    }

    private void count(String what, int one, int two) {
        if (one != two) {
            report.at(
                    0,
                    two + " " + what + " differ from " + one + " in "
                            + first.manuscript().language().tag());
        }
    }

    private void linkedExperiments() {
        Set<String> missing = new TreeSet<>(first.experiments());
        missing.removeAll(second.experiments());
        Set<String> added = new TreeSet<>(second.experiments());
        added.removeAll(first.experiments());
        if (!missing.isEmpty() || !added.isEmpty()) {
            report.at(
                    0,
                    "links to experiments " + added + " that "
                            + first.manuscript().language().tag() + " does not link to, and lacks " + missing);
        }
    }

    private static List<String> experiments(CompiledPage page) {
        return page.page().claims().stream().map(Claim::experiment).toList();
    }
}
