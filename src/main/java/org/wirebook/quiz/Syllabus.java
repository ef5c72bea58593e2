package org.wirebook.quiz;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirebook.content.Book;
import org.wirebook.content.Chapter;
import org.wirebook.question.Question;

/** All that a book asks: its questions by chapter, page and card, in reading order. Immutable. */
final class Syllabus {

    private final List<Chapter> chapters;
    private final List<Question> questions;
    private final Map<String, String> chapterOfPage = new HashMap<>();
    private final Map<String, Question> byId = new HashMap<>();
    private final Map<String, List<Question>> variants;

    /**
     * @param chapters in reading order
     * @param questions in reading order
     * @throws IllegalArgumentException if one is of a page of none of the chapters
     */
    Syllabus(List<Chapter> chapters, List<Question> questions) {
        this.chapters = List.copyOf(chapters);
        this.questions = List.copyOf(questions);
        for (Chapter chapter : chapters) {
            chapter.pages().forEach(slug -> chapterOfPage.put(slug, chapter.id()));
        }
        for (Question question : questions) {
            chapter(question); // is there
            byId.put(question.id().toString(), question);
        }
        this.variants = questions.stream()
                .collect(Collectors.groupingBy(Question::card, LinkedHashMap::new, Collectors.toList()));
    }

    /** All that a book asks at one moment. */
    static Syllabus of(Book book) {
        return new Syllabus(book.chapters(), book.questions());
    }

    List<Chapter> chapters() {
        return chapters;
    }

    List<Question> questions() {
        return questions;
    }

    /** The questions of some chapters, which are named by their ids. */
    List<Question> questions(Set<String> chapters) {
        return questions.stream()
                .filter(question -> chapters.contains(chapter(question)))
                .toList();
    }

    /** The id of the chapter in which a question stands. */
    String chapter(Question question) {
        return Optional.ofNullable(chapterOfPage.get(question.id().slug()))
                .orElseThrow(() -> new IllegalArgumentException("in no chapter: " + question.id()));
    }

    /** The cards of a chapter. */
    Set<String> cards(Chapter chapter) {
        return questions(Set.of(chapter.id())).stream()
                .map(Question::card)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first question of each card. */
    List<Question> cards() {
        return variants.values().stream().map(all -> all.get(0)).toList();
    }

    /** The question of this id, if the book still has it. */
    Optional<Question> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether the book still asks this. */
    boolean has(String card) {
        return variants.containsKey(card);
    }

    /**
     * A question of a card; of several, the one after the one asked last, so that in time all have their turn.
     *
     * @param last id of the question that was asked last
     * @return empty if the book has no such card any more
     */
    Optional<Question> next(String card, String last) {
        List<Question> all = variants.getOrDefault(card, List.of());
        List<String> ids =
                all.stream().map(question -> question.id().toString()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((ids.indexOf(last) + 1) % all.size()));
    }
}
