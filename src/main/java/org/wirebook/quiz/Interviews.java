package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.wirebook.content.Book;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.InterviewRepository;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptInterview;
import org.wirebook.store.Place;
import org.wirebook.web.Json;
import org.wirebook.web.Learner;

/** Interviews: begun, answered, ended and found again. Threads: any. */
final class Interviews {

    private static final int ID_OCTETS = 12;

    private final Supplier<Book> book;
    private final InterviewRepository interviews;
    private final AttemptRepository attempts;
    private final Answers answers;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random hard to guess */
    Interviews(
            Supplier<Book> book,
            InterviewRepository interviews,
            AttemptRepository attempts,
            Answers answers,
            RandomGenerator random,
            Clock clock) {
        this.book = book;
        this.interviews = interviews;
        this.attempts = attempts;
        this.answers = answers;
        this.random = random;
        this.clock = clock;
    }

    /** All that the book asks now. */
    Syllabus syllabus() {
        return Syllabus.of(book.get());
    }

    /**
     * Begins an interview.
     *
     * @param questions to choose from
     * @return its id
     */
    String begin(Learner learner, String language, List<Question> questions, Duration time) {
        List<Chosen> chosen = Interview.choose(questions, random.nextLong()).stream()
                .map(question -> new Chosen(question.id().toString(), question.version()))
                .toList();
        Instant now = clock.instant();
        String id = newId(random);
        interviews.save(new KeptInterview(
                id, learner.id(), language, Json.line(chosen), now, now.plus(time), Optional.empty()));
        return id;
    }

    /** An id that nobody finds by trying. */
    static String newId(RandomGenerator random) {
        var octets = new byte[ID_OCTETS];
        random.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /** An interview of this learner. */
    Optional<Sitting> find(String id, Learner learner) {
        return interviews
                .find(id)
                .filter(kept -> kept.learner().equals(learner.id()))
                .map(kept -> sitting(kept, attempts.ofInterview(id)));
    }

    /** All interviews of a learner, the latest first. */
    List<Sitting> of(Learner learner) {
        List<KeptInterview> all = interviews.of(learner.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, List<KeptAttempt>> given = attempts.of(learner.id()).stream()
                .collect(Collectors.groupingBy(kept -> kept.attempt().interview()));
        return all.stream()
                .sorted(Comparator.comparing(KeptInterview::started).reversed())
                .map(kept -> sitting(kept, given.getOrDefault(kept.id(), List.of())))
                .toList();
    }

    private Sitting sitting(KeptInterview kept, List<KeptAttempt> answered) {
        Book now = book.get();
        Map<String, KeptAttempt> byQuestion = answered.stream()
                .collect(Collectors.toMap(
                        one -> one.attempt().question(), Function.identity(), (first, second) -> first));
        List<Chosen> chosen = Chosen.read(kept.questions());
        var stops = new ArrayList<Sitting.Stop>();
        for (Chosen one : chosen) {
            Optional<KeptAttempt> answer = Optional.ofNullable(byQuestion.get(one.id()));
            Optional<Question> question = QuestionId.of(one.id())
                    .flatMap(now::question)
                    .filter(same -> same.version() == one.version())
                    .filter(same ->
                            answer.filter(given -> !isAnswerTo(same, given)).isEmpty());
            stops.add(new Sitting.Stop(stops.size() + 1, one, question, answer));
        }
        return new Sitting(kept, stops);
    }

    private static boolean isAnswerTo(Question question, KeptAttempt kept) {
        return kept.attempt().version() == question.version()
                && AnswerText.mark(Outcomes.posed(question), kept.attempt().given())
                        .isPresent();
    }

    /**
     * Takes an answer to the question that is asked now; any other changes nothing, nor does one that comes too late.
     * After the last answer the interview is over.
     *
     * @throws org.wirebook.web.HttpProblem as {@link Answers#take}
     */
    void answer(Sitting sitting, Learner learner, Submission submission, HttpServletRequest request) {
        Optional<Sitting.Stop> asked = sitting.next()
                .filter(stop -> !sitting.isOver(clock.instant()))
                .filter(stop -> submission
                        .id()
                        .filter(id -> id.toString().equals(stop.chosen().id()))
                        .isPresent());
        if (asked.isEmpty()) {
            return;
        }
        String id = sitting.kept().id();
        answers.take(learner, submission.under(sitting.key(asked.get())), Place.INTERVIEW, id, request);
        if (find(id, learner).filter(after -> after.next().isEmpty()).isPresent()) {
            interviews.finish(id, clock.instant());
        }
    }

    /** Ends an interview before its time; one that is over stays as it is. */
    void stop(Sitting sitting) {
        Instant now = clock.instant();
        if (!sitting.isOver(now)) {
            interviews.finish(sitting.kept().id(), now);
        }
    }
}
