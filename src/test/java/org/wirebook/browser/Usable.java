package org.wirebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page owes to everyone, whatever they see and however wide their screen is. */
final class Usable {

    private static final List<String> SERIOUS = List.of("serious", "critical");

    private Usable() {}

    /** Asserts that axe finds nothing wrong with the page, and that it does not scroll sideways. */
    static void assertUsable(Page page) {
        assertUsable(page, new AxeBuilder(page));
    }

    /** The same, where axe looks at a part of the page. */
    static void assertUsable(Page page, AxeBuilder part) {
        assertThat(described(part.analyze().getViolations())).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    /** Asserts that axe finds nothing serious. */
    static void assertNothingSerious(Page page) {
        assertThat(described(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                                .toList()))
                .isEmpty();
    }

    private static List<String> described(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList();
    }
}
