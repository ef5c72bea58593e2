package org.wirebook.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirebook.content.Book;
import org.wirebook.content.Language;
import org.wirebook.question.Face;
import org.wirebook.question.Question;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.CardRepository;
import org.wirebook.store.KeptCard;
import org.wirebook.store.Mark;
import org.wirebook.store.MarkRepository;
import org.wirebook.web.Learner;
import org.wirebook.web.Painter;

/** Says what a learner is asked next in a review. It remembers nothing: what was answered is due no more. */
final class Reviews {

    private final Supplier<Book> book;
    private final AttemptRepository attempts;
    private final CardRepository cards;
    private final MarkRepository marks;
    private final Notebook notebook;
    private final Answers answers;
    private final Outcomes outcomes;
    private final Painter painter;
    private final Clock clock;

    Reviews(
            Supplier<Book> book,
            AttemptRepository attempts,
            CardRepository cards,
            MarkRepository marks,
            Notebook notebook,
            Answers answers,
            Outcomes outcomes,
            Painter painter,
            Clock clock) {
        this.book = book;
        this.attempts = attempts;
        this.cards = cards;
        this.marks = marks;
        this.notebook = notebook;
        this.answers = answers;
        this.outcomes = outcomes;
        this.painter = painter;
        this.clock = clock;
    }

    /** What is to be asked, and whether that is because it is due. */
    private record Asked(List<Question> questions, boolean fresh) {}

    /**
     * What to show.
     *
     * @param answered key of an answer whose outcome is to be shown
     * @param after slug of the page that the last question was about, or empty
     */
    ReviewView view(Optional<Learner> learner, Optional<String> answered, String after, String language) {
        if (learner.isEmpty()) {
            return nothing(false, language, List.of());
        }
        String id = learner.get().id();
        List<KeptCard> known = cards.of(id);
        Asked asked = asked(id, known);
        if (answered.isPresent()) {
            Answers.Found found = answers.find(learner, answered.get(), language);
            return view(
                    asked,
                    "",
                    null,
                    outcomes.of(found, language),
                    language,
                    found.question().id().slug());
        }
        if (asked.questions().isEmpty()) {
            Days days = notebook.days(id);
            return nothing(
                    !known.isEmpty(),
                    language,
                    known.stream().map(card -> days.of(card.due())).toList());
        }
        Question question = asked.questions().stream()
                .filter(one -> !one.id().slug().equals(after))
                .findFirst()
                .orElseGet(() -> asked.questions().get(0));
        Face face = Face.of(question, language, clock.millis());
        return view(asked, title(question, language), face, null, language, "");
    }

    private Asked asked(String learner, List<KeptCard> known) {
        Instant now = clock.instant();
        var review = new Review(Syllabus.of(book.get()), notebook.recall(learner), known);
        List<Question> due = review.again(now);
        if (!due.isEmpty()) {
            return new Asked(due, false);
        }
        int begun = Review.begun(attempts.of(learner), notebook.days(learner), now);
        return new Asked(review.fresh(read(learner, known), begun), true);
    }

    /** Who has answered questions about a page, has read it. */
    private Set<String> read(String learner, List<KeptCard> known) {
        Set<String> slugs = new HashSet<>();
        marks.of(learner).stream()
                .filter(mark -> mark.kind() == Mark.Kind.READ)
                .forEach(mark -> slugs.add(mark.subject()));
        known.forEach(card -> slugs.add(card.card().replaceFirst("/.*", "")));
        return slugs;
    }

    private String title(Question question, String language) {
        return book.get()
                .title(Language.of(language).orElseThrow(), question.id().slug());
    }

    private ReviewView view(
            Asked asked,
            String page,
            @Nullable Face face,
            @Nullable OutcomeView outcome,
            String language,
            String after) {
        String url = painter.address(language, "/review");
        return new ReviewView(
                true,
                asked.questions().size(),
                asked.fresh(),
                page,
                face,
                outcome,
                url,
                UUID.randomUUID().toString(),
                String.valueOf(clock.millis()),
                after.isEmpty() ? url : url + "?after=" + Pages.encoded(after),
                "",
                0);
    }

    /** @param due the days on which cards are due */
    private ReviewView nothing(boolean isKnown, String language, List<LocalDate> due) {
        Optional<LocalDate> next = due.stream().min(LocalDate::compareTo);
        int count = (int)
                due.stream().filter(day -> next.filter(day::equals).isPresent()).count();
        String url = painter.address(language, "/review");
        return new ReviewView(
                isKnown,
                0,
                false,
                "",
                null,
                null,
                url,
                "",
                "",
                url,
                next.map(day -> outcomes.written(day, language)).orElse(""),
                count);
    }
}
