package org.wirebook.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.wirebook.question.Question;

/**
 * Puts questions in an order in which neighbours are of different pages, and where it can be of different chapters:
 * what is mixed is remembered better, and no question tells the answer to the next. Otherwise whoever came first stays
 * first. For one use, by one thread.
 */
final class Alternation {

    private final Syllabus syllabus;
    private final List<Question> waiting;
    private final Map<String, Integer> left = new HashMap<>();

    private Alternation(Syllabus syllabus, List<Question> questions) {
        this.syllabus = syllabus;
        this.waiting = new ArrayList<>(questions);
        questions.forEach(question -> left.merge(question.id().slug(), 1, Integer::sum));
    }

    /** The same questions; two of one page stand next to each other only if there are too few of other pages. */
    static List<Question> of(List<Question> questions, Syllabus syllabus) {
        return new Alternation(syllabus, questions).order();
    }

    private List<Question> order() {
        List<Question> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Question next = order.isEmpty() ? first() : after(order.get(order.size() - 1));
            waiting.remove(next);
            left.merge(next.id().slug(), -1, Integer::sum);
            order.add(next);
        }
        return List.copyOf(order);
    }

    private Question first() {
        return find(this::mustComeNow).orElseGet(() -> waiting.get(0));
    }

    private Question after(Question last) {
        Predicate<Question> otherPage =
                question -> !question.id().slug().equals(last.id().slug());
        Predicate<Question> otherChapter =
                question -> !syllabus.chapter(question).equals(syllabus.chapter(last));
        return find(otherPage.and(this::mustComeNow))
                .or(() -> find(otherChapter))
                .or(() -> find(otherPage))
                .orElseGet(() -> waiting.get(0));
    }

    /** Whether more than half of those waiting are of the same page: only then can that page still be kept apart. */
    private boolean mustComeNow(Question question) {
        return 2 * left.getOrDefault(question.id().slug(), 0) > waiting.size();
    }

    private Optional<Question> find(Predicate<Question> wanted) {
        return waiting.stream().filter(wanted).findFirst();
    }
}
