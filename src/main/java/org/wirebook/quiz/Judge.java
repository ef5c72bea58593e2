package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.wirebook.question.Choice;
import org.wirebook.question.ImpossibleAnswerException;
import org.wirebook.question.Marked;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.Task;

/** Looks at answers. What was foretold is run first: what happens is the key. */
final class Judge {

    private final Rehearsal rehearsal;

    Judge(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * Judges an answer.
     *
     * @throws ImpossibleAnswerException if it cannot be an answer; then nothing has run
     */
    Judgement judge(Question question, List<String> given, String language, HttpServletRequest request)
            throws ImpossibleAnswerException {
        if (question.task() instanceof Prediction prediction) {
            prediction.expected().mark(given); // locked in before anything runs
            Rehearsal.Outcome outcome = rehearsal.run(
                    question.id().slug(), prediction.experiment(), prediction.conditions(), language, request);
            return judge(prediction, given, outcome);
        }
        Task.Keyed task = (Task.Keyed) question.task();
        return new Judgement(true, task.mark(given), "", "", true);
    }

    private static Judgement judge(Prediction prediction, List<String> given, Rehearsal.Outcome outcome)
            throws ImpossibleAnswerException {
        Optional<Choice> settled = prediction.settled(outcome.held());
        if (settled.isEmpty()) {
            return new Judgement(false, new Marked(false, List.of()), outcome.run(), "", false);
        }
        Choice choice = settled.get();
        String happened = choice.key().get(0);
        return new Judgement(
                true,
                choice.mark(given),
                outcome.run(),
                happened,
                prediction.expected().key().contains(happened));
    }
}
