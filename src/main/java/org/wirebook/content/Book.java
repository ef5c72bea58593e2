package org.wirebook.content;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.wirebook.experiment.Trial;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;

/** The whole book, read and checked at one moment. Immutable; anyone may use it from any thread. */
public final class Book {

    private final List<Chapter> chapters;
    private final List<String> order;
    private final Map<String, Integer> positions;
    private final Map<Language, Map<String, Page>> pages;
    private final Trials trials;
    private final Map<String, String> aliases;
    private final Map<String, Set<String>> backlinks;
    private final List<Term> glossary;
    private final Questions questions;

    /**
     * @param chapters in reading order
     * @param pages every page in every language; each slug of {@code chapters} has one in each
     * @param glossary in the order of the file
     */
    Book(List<Chapter> chapters, List<Page> pages, Trials trials, List<Term> glossary, Questions questions) {
        this.chapters = List.copyOf(chapters);
        this.order =
                chapters.stream().flatMap(chapter -> chapter.pages().stream()).toList();
        this.positions = new HashMap<>();
        order.forEach(slug -> positions.put(slug, positions.size()));
        this.pages = new LinkedHashMap<>();
        this.aliases = new LinkedHashMap<>();
        this.backlinks = new LinkedHashMap<>();
        for (Page page : pages) {
            this.pages
                    .computeIfAbsent(page.language(), language -> new LinkedHashMap<>())
                    .put(page.slug(), page);
            page.front().aliases().forEach(alias -> aliases.put(alias, page.slug()));
            for (String target : page.links()) {
                backlinks.computeIfAbsent(target, slug -> new HashSet<>()).add(page.slug());
            }
        }
        this.trials = trials;
        this.glossary = List.copyOf(glossary);
        this.questions = questions;
    }

    /** The chapters in reading order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** The slugs of all pages in reading order. */
    public List<String> order() {
        return order;
    }

    /** The page of this slug in this language. */
    public Optional<Page> page(Language language, String slug) {
        return Optional.ofNullable(pages.getOrDefault(language, Map.of()).get(slug));
    }

    /** All pages of a language in reading order. */
    public List<Page> pages(Language language) {
        return order.stream().flatMap(slug -> page(language, slug).stream()).toList();
    }

    /** The slugs of pages that are not the same in another version of the book, or are in one of the two alone. */
    public Set<String> differing(Book other) {
        var slugs = new HashSet<>(order);
        slugs.addAll(other.order);
        slugs.removeIf(slug -> questions(slug).equals(other.questions(slug))
                && Arrays.stream(Language.values())
                        .allMatch(language -> page(language, slug).equals(other.page(language, slug))));
        return slugs;
    }

    /** The slug that an old address now leads to. */
    public Optional<String> aliased(String alias) {
        return Optional.ofNullable(aliases.get(alias));
    }

    /** The page before this one in the book. */
    public Optional<Page> previous(Page page) {
        return neighbour(page, -1);
    }

    /** The page after this one in the book. */
    public Optional<Page> next(Page page) {
        return neighbour(page, 1);
    }

    private Optional<Page> neighbour(Page page, int step) {
        int index = position(page.slug()) + step;
        return index < 0 || index >= order.size() ? Optional.empty() : page(page.language(), order.get(index));
    }

    private int position(String slug) {
        return Objects.requireNonNull(positions.get(slug), slug);
    }

    /** The pages that link to this one, in the order of the book. */
    public List<Page> backlinks(Page page) {
        return backlinks.getOrDefault(page.slug(), Set.of()).stream()
                .sorted(Comparator.comparingInt(this::position))
                .flatMap(slug -> page(page.language(), slug).stream())
                .toList();
    }

    /** The chapter a page stands in. */
    public Chapter chapter(Page page) {
        return chapters.stream()
                .filter(chapter -> chapter.id().equals(page.chapter()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chapter " + page.chapter()));
    }

    /** What a name stands for on a page: an experiment beside it, or one of a lab that proves a claim there. */
    public Optional<Trial> trial(String slug, String name) {
        return trials.find(slug, name);
    }

    /** All that can be run on a page: what stands beside it in the order of the file, then what labs lend. */
    public List<Trial> trials(String slug) {
        return trials.of(slug);
    }

    /** The questions of a page in the order of its file; empty if it has none. */
    public List<Question> questions(String slug) {
        return questions.of(slug);
    }

    /** All questions in reading order. */
    public List<Question> questions() {
        return order.stream().flatMap(slug -> questions(slug).stream()).toList();
    }

    /** The question of this id, if the book still has it. */
    public Optional<Question> question(QuestionId id) {
        return questions(id.slug()).stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** The terms in the order of {@code glossary.toml}. */
    public List<Term> glossary() {
        return glossary;
    }

    /** The title of the page in its language; for lists. */
    public String title(Language language, String slug) {
        return Objects.requireNonNull(pages.getOrDefault(language, Map.of()).get(slug))
                .title();
    }
}
