package org.wirebook.content;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirebook.experiment.Trial;

/**
 * What a page may refer to: the other pages, the standards, the glossary, registered names. Immutable; any thread may
 * use it.
 */
final class Catalog {

    private final String contextPath;
    private final Map<String, List<Trial>> labs;
    private final Standards standards;
    private final Registry registry = new Registry();
    private final Map<Language, Map<String, String>> titles = new EnumMap<>(Language.class);
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<Language, TermIndex> terms = new EnumMap<>(Language.class);
    private final Set<String> termIds;

    /**
     * Lists what there is.
     *
     * @param contextPath of the web application: empty or {@code /wirebook}
     * @param labs the experiments of each lab, by its slug
     */
    Catalog(
            String contextPath,
            Map<String, List<Trial>> labs,
            Standards standards,
            List<Term> glossary,
            List<Manuscript> manuscripts) {
        this.contextPath = contextPath;
        this.labs = Map.copyOf(labs);
        this.standards = standards;
        this.termIds = glossary.stream().map(Term::id).collect(Collectors.toSet());
        for (Language language : Language.values()) {
            titles.put(language, new HashMap<>());
            terms.put(language, new TermIndex(glossary, language));
        }
        for (Manuscript manuscript : manuscripts) {
            FrontMatter front = manuscript.front();
            Objects.requireNonNull(titles.get(manuscript.language())).put(front.id(), front.title());
            front.aliases().forEach(alias -> aliases.put(alias, front.id()));
        }
    }

    Standards standards() {
        return standards;
    }

    Registry registry() {
        return registry;
    }

    TermIndex terms(Language language) {
        return Objects.requireNonNull(terms.get(language));
    }

    boolean hasTerm(String id) {
        return termIds.contains(id);
    }

    boolean hasLab(String slug) {
        return labs.containsKey(slug);
    }

    /** The experiment of this name in a lab. */
    Optional<Trial> trial(String lab, String name) {
        return labs.getOrDefault(lab, List.of()).stream()
                .filter(trial -> trial.name().equals(name))
                .findFirst();
    }

    /** What to tell an author whose link leads to no experiment of a lab, or to no lab. */
    String rule(String lab, String experiment) {
        return hasLab(lab) ? "lab \"" + lab + "\" has no experiment \"" + experiment + "\"" : "no lab \"" + lab + "\"";
    }

    boolean hasPage(String slug) {
        return titles.values().stream().anyMatch(known -> known.containsKey(slug));
    }

    /** What a page is called; its slug if it is missing in this language. */
    String title(Language language, String slug) {
        return Objects.requireNonNull(titles.get(language)).getOrDefault(slug, slug);
    }

    /** The page that an old address leads to. */
    Optional<String> aliased(String slug) {
        return Optional.ofNullable(aliases.get(slug));
    }

    /** The address of something that is the same in all languages: {@code /http/get}. */
    String address(String path) {
        return contextPath + path;
    }

    /** The address of something that has one version per language: {@code /wiki/redirects}. */
    String address(Language language, String path) {
        return contextPath + "/" + language.tag() + path;
    }

    /** What to tell an author whose link leads to no page. */
    String rule(String slug) {
        return aliased(slug)
                .map(page -> "\"" + slug + "\" is an old address; link to \"" + page + "\"")
                .orElse("no page \"" + slug + "\"");
    }
}
