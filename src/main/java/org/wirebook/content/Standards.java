package org.wirebook.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The standards that pages may cite, {@code standards.toml}:
 *
 * <pre>{@code
 * [rfc9110]
 * label = "RFC 9110"
 * title = "HTTP Semantics"
 * url = "https://www.rfc-editor.org/rfc/rfc9110.html"
 * sections = ["15.4.8", "C.2"]    # those that may be cited; without the key: any fragment
 * }</pre>
 */
final class Standards {

    static final String FILE = "standards.toml";

    private static final Set<String> KEYS = Set.of("label", "title", "url", "sections");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)*|[A-Z](\\.[0-9]+)*");
    private static final Pattern PLACE = Pattern.compile("(section|appendix)-(.+)");

    private final Map<String, Standard> standards;

    private Standards(Map<String, Standard> standards) {
        this.standards = Map.copyOf(standards);
    }

    private record Standard(String label, String title, String url, Optional<Set<String>> sections) {}

    static Standards read(ContentFolder folder) {
        Report report = folder.report(FILE);
        Map<String, Standard> standards = new HashMap<>();
        folder.text(FILE, report).ifPresent(text -> {
            TomlEntry file = TomlEntry.parse(text, report);
            for (String id : file.names()) {
                file.entry(id).ifPresent(entry -> standards.put(id, standard(entry)));
            }
        });
        return new Standards(standards);
    }

    private static Standard standard(TomlEntry entry) {
        entry.allow(KEYS);
        String url = entry.text("url");
        if (!url.startsWith("https://") || url.indexOf('#') >= 0) {
            entry.report("url", "url must begin with https:// and have no fragment");
        }
        return new Standard(
                entry.text("label"),
                entry.text("title"),
                url,
                entry.has("sections") ? Optional.of(sections(entry)) : Optional.empty());
    }

    private static Set<String> sections(TomlEntry entry) {
        entry.texts("sections").stream()
                .filter(section -> !NUMBER.matcher(section.text()).matches())
                .forEach(section -> entry.report(section, "section \"" + section.text() + "\" is no section number"));
        return entry.texts("sections").stream().map(TomlEntry.Text::text).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a reference names a standard at all, right or wrong in its section. */
    boolean knows(String reference) {
        return standards.containsKey(id(reference));
    }

    /** The place that a reference such as {@code rfc9110#section-15.4.8} or {@code fetch} names, if it is listed. */
    Optional<Citation> cite(String reference) {
        Standard standard = standards.get(id(reference));
        if (standard == null) {
            return Optional.empty();
        }
        if (reference.indexOf('#') < 0) {
            return Optional.of(new Citation(reference, standard.label(), standard.title(), standard.url()));
        }
        String fragment = reference.substring(reference.indexOf('#') + 1);
        return place(standard, fragment)
                .map(place -> new Citation(
                        reference, standard.label() + place, standard.title(), standard.url() + "#" + fragment));
    }

    private static Optional<String> place(Standard standard, String fragment) {
        Matcher place = PLACE.matcher(fragment);
        if (standard.sections().isEmpty()) {
            return fragment.isEmpty() ? Optional.empty() : Optional.of("");
        }
        if (!place.matches() || !standard.sections().get().contains(place.group(2))) {
            return Optional.empty();
        }
        boolean appendix = Character.isUpperCase(place.group(2).charAt(0));
        if (appendix != place.group(1).equals("appendix")) {
            return Optional.empty();
        }
        return Optional.of((appendix ? " App. " : " §") + place.group(2));
    }

    /** What to tell an author whose reference names no place. */
    String rule(String reference) {
        return knows(reference)
                ? "\"" + reference + "\" names no section listed in " + FILE
                : "\"" + reference + "\" names no standard listed in " + FILE;
    }

    private static String id(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }
}
