package org.wirebook.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirebook.content.Book;
import org.wirebook.content.Language;
import org.wirebook.question.QuestionId;
import org.wirebook.store.CardRepository;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptCard;
import org.wirebook.store.KeptInterview;
import org.wirebook.store.KeptRecord;
import org.wirebook.store.Mark;
import org.wirebook.store.NewAttempt;
import org.wirebook.web.Learner;
import org.wirebook.web.Painter;

/** Tells learners how far they are. */
final class Progress {

    private final Supplier<Book> book;
    private final Records records;
    private final CardRepository cards;
    private final Notebook notebook;
    private final Painter painter;
    private final Clock clock;

    Progress(
            Supplier<Book> book,
            Records records,
            CardRepository cards,
            Notebook notebook,
            Painter painter,
            Clock clock) {
        this.book = book;
        this.records = records;
        this.cards = cards;
        this.notebook = notebook;
        this.painter = painter;
        this.clock = clock;
    }

    /** All there is to look at, read once. */
    private record Seen(
            Book book, Syllabus syllabus, KeptRecord record, List<KeptCard> cards, Recall recall, Instant now) {

        Activity activity() {
            return Activity.of(
                    record.attempts().stream().map(kept -> kept.attempt().at()).toList(), recall.days(), now);
        }

        List<Strength> strengths() {
            return Strength.of(syllabus, recall, cards, now);
        }
    }

    /** As data; of nobody we know it is all nothing. */
    Standing standing(Optional<Learner> learner, String language) {
        return standing(seen(learner), language);
    }

    /**
     * As a page.
     *
     * @param notice what just happened
     * @param brought how many answers were
     */
    ProgressView view(Optional<Learner> learner, String language, String notice, int brought) {
        Seen seen = seen(learner);
        Activity activity = seen.activity();
        Standing standing = standing(seen, language);
        Locale locale = Locale.forLanguageTag(language);
        return new ProgressView(
                standing,
                standing.percent(),
                Calendar.of(activity, locale),
                Columns.of(activity, locale),
                Bars.of(seen.strengths(), Language.of(language).orElseThrow()),
                notice,
                brought,
                links(language));
    }

    private ProgressView.Links links(String language) {
        String home = painter.address(language, "/");
        String context = home.substring(0, home.length() - language.length() - 2);
        String progress = painter.address(language, "/progress");
        return new ProgressView.Links(
                home,
                painter.address(language, "/review"),
                painter.address(language, "/interview"),
                progress + "/code",
                progress + "/transfer",
                progress + "/import",
                progress + "/forget",
                context + "/api/learner/record",
                context + "/api/learner/attempts.csv");
    }

    private Seen seen(Optional<Learner> learner) {
        Book read = book.get();
        Instant now = clock.instant();
        String id = learner.map(Learner::id).orElse("");
        return new Seen(
                read,
                Syllabus.of(read),
                learner.map(known -> records.of(known.id()).told(now))
                        .orElse(new KeptRecord("", List.of(), List.of(), List.of())),
                learner.map(known -> cards.of(known.id())).orElse(List.of()),
                notebook.recall(id),
                now);
    }

    private Standing standing(Seen seen, String language) {
        List<KeptAttempt> attempts = seen.record().attempts();
        Activity activity = seen.activity();
        return new Standing(
                !seen.record().isEmpty(),
                seen.record().zone(),
                read(seen),
                ran(seen, language),
                attempts.size(),
                right(attempts),
                (int) attempts.stream()
                        .filter(kept -> !kept.attempt().isDecided())
                        .count(),
                new Review(seen.syllabus(), seen.recall(), seen.cards())
                        .due(seen.now())
                        .size(),
                activity.streak(),
                activity.weeks(),
                seen.strengths().stream()
                        .map(strength -> known(strength, language))
                        .toList(),
                HeldIdea.of(seen.syllabus(), seen.cards()).stream()
                        .map(held -> belief(held, language))
                        .toList(),
                sittings(seen, language));
    }

    private static int right(List<KeptAttempt> attempts) {
        return (int) attempts.stream()
                .map(KeptAttempt::attempt)
                .filter(attempt -> attempt.isDecided() && attempt.isRight())
                .count();
    }

    private static Set<String> done(Seen seen, Mark.Kind kind) {
        return seen.record().marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(Mark::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Standing.Part read(Seen seen) {
        Set<String> read = done(seen, Mark.Kind.READ);
        List<String> pages = seen.book().order();
        return new Standing.Part(pages.stream().filter(read::contains).toList(), pages.size());
    }

    private static Standing.Part ran(Seen seen, String language) {
        return new Standing.Part(
                done(seen, Mark.Kind.RAN).stream()
                        .filter(name -> QuestionId.of(name)
                                .flatMap(id -> seen.book().trial(id.slug(), id.name()))
                                .isPresent())
                        .toList(),
                seen.book().pages(Language.of(language).orElseThrow()).stream()
                        .mapToInt(page -> page.claims().size())
                        .sum());
    }

    private static Standing.Known known(Strength strength, String language) {
        return new Standing.Known(
                strength.chapter().id(),
                strength.chapter().title(Language.of(language).orElseThrow()),
                strength.known(),
                strength.cards(),
                Math.round(strength.value() * 1_000) / 1_000d);
    }

    private Standing.Belief belief(HeldIdea held, String language) {
        QuestionId id = held.question().id();
        return new Standing.Belief(
                held.idea().text().in(language),
                painter.address(language, "/quiz/" + id.slug()) + "?q=" + id.name(),
                painter.address(language, "/wiki/" + id.slug()) + "#"
                        + held.question().place().in(language));
    }

    private List<Standing.Sitting> sittings(Seen seen, String language) {
        return seen.record().interviews().stream()
                .sorted(Comparator.comparing(KeptInterview::started).reversed())
                .map(interview -> sitting(seen, interview, language))
                .toList();
    }

    private Standing.Sitting sitting(Seen seen, KeptInterview interview, String language) {
        List<KeptAttempt> answers = seen.record().attempts().stream()
                .filter(kept -> kept.attempt().interview().equals(interview.id()))
                .toList();
        LocalDate day = interview.started().atZone(seen.recall().days().zone()).toLocalDate();
        return new Standing.Sitting(
                painter.address(language, "/interview/" + interview.id()),
                DateTimeFormatter.ofPattern(painter.say(language, "progress.date"), Locale.forLanguageTag(language))
                        .format(day),
                (int) answers.stream()
                        .map(KeptAttempt::attempt)
                        .map(NewAttempt::question)
                        .distinct()
                        .count(),
                right(answers));
    }
}
