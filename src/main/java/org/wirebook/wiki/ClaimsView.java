package org.wirebook.wiki;

import java.util.List;

/**
 * The list of claims, for its template.
 *
 * @param groups the claims by page
 * @param filters one for each parameter
 * @param action its own address with the filter: where to post to run them
 * @param whole its address without the filter
 * @param api the same as JSON
 * @param since when the server was started
 * @param batch how many run at one press without script
 */
record ClaimsView(
        List<Group> groups,
        Counts counts,
        List<Filter> filters,
        String action,
        String whole,
        String api,
        String since,
        int batch) {

    /** The claims of a page. */
    record Group(String title, String url, String chapter, List<ClaimView> claims) {}

    /** How many there are of each outcome. */
    record Counts(long all, long holds, long fails, long notRun) {}

    /** A parameter, what it is now, and what it may be besides empty. */
    record Filter(String name, String chosen, List<Section> sections) {

        boolean isKnown() {
            return chosen.isEmpty()
                    || sections.stream()
                            .flatMap(section -> section.choices().stream())
                            .anyMatch(choice -> choice.value().equals(chosen));
        }
    }

    /** @param title empty for choices that need none */
    record Section(String title, List<Choice> choices) {}

    record Choice(String value, String label) {}
}
