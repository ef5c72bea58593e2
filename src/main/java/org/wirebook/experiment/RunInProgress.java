package org.wirebook.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.experiment.Run.Check;

/** One run, from its first step to its verdict. Used once, by one thread. */
final class RunInProgress {

    private final Target target;
    private final RunLimits limits;
    private final WireSession session;
    private final References references;
    private final Transcript transcript = new Transcript();
    private final List<Check> checks = new ArrayList<>();

    RunInProgress(Experiment experiment, Target target, RunLimits limits, WireSession session) {
        this.target = target;
        this.limits = limits;
        this.session = session;
        this.references = new References(experiment.variables(), target.base());
    }

    Run run(List<Step> steps, Instant at) {
        Optional<Sentence> why = runAll(steps);
        RunMeter meter = session.meter();
        Run run = new Run(
                at,
                transcript.segments(),
                checks,
                session.connections(),
                meter.octetsOut(),
                meter.octetsIn(),
                "",
                Map.of());
        return why.map(run::brokenOff).orElse(run);
    }

    /** Looks at the answer to a step once more, after the run. */
    List<Check> ask(Step step, List<Assertion> asked) {
        Optional<Answer> answer = references.answer(step.name());
        return asked.stream()
                .map(assertion -> answer.map(there -> Checker.check(step.name(), assertion, there, references))
                        .orElseGet(() -> unchecked(step, assertion)))
                .toList();
    }

    /** Why it broke off, if it did. */
    private Optional<Sentence> runAll(List<Step> steps) {
        if (steps.size() > limits.steps()) {
            return Optional.of(Sentence.of(Mishap.TOO_MANY_STEPS, limits.steps()));
        }
        for (int i = 0; i < steps.size(); i++) {
            try {
                run(steps.get(i));
            } catch (WireException e) {
                steps.subList(i, steps.size()).forEach(this::leaveUnchecked);
                return Optional.of(e.reason());
            }
        }
        return Optional.empty();
    }

    private void run(Step step) throws WireException {
        int before = session.messages().size();
        boolean answered = false;
        try {
            Answer answer = answer(step);
            answered = true;
            references.add(step.name(), answer);
            step.assertions()
                    .forEach(assertion -> checks.add(Checker.check(step.name(), assertion, answer, references)));
        } finally {
            transcript.add(step, session.messagesFrom(before), answered);
        }
    }

    /** The final response, redirects followed unless the step says not to. */
    private Answer answer(Step step) throws WireException {
        long began = session.meter().micros();
        WireRequest request = new RequestMaker(target, references, limits).make(step.request());
        WireResponse response = session.exchange(request);
        Optional<WireRequest> next = next(step, request, response);
        for (int redirects = 1; next.isPresent(); redirects++) {
            if (redirects > limits.redirects()) {
                throw new WireException(Mishap.TOO_MANY_REDIRECTS, limits.redirects());
            }
            request = next.get();
            response = session.exchange(request);
            next = next(step, request, response);
        }
        return new Answer(response, (session.meter().micros() - began) / 1000);
    }

    private Optional<WireRequest> next(Step step, WireRequest request, WireResponse response) throws WireException {
        return step.followsRedirects() ? Redirects.next(request, response, target) : Optional.empty();
    }

    private void leaveUnchecked(Step step) {
        step.assertions().forEach(assertion -> checks.add(unchecked(step, assertion)));
    }

    private static Check unchecked(Step step, Assertion assertion) {
        return new Check(step.name(), assertion.source(), false, "");
    }
}
