package org.wirebook.experiment;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.wirebook.experiment.ExperimentFile.Variable;
import org.wirebook.experiment.Template.VariableName;

/**
 * A named step and the steps it refers to, directly or through others.
 *
 * @param variables of its file, as far as the steps use them
 * @param steps in the order of the file; the named one is the last
 */
public record Experiment(List<Variable> variables, List<Step> steps) implements Trial {
    public Experiment {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an experiment without steps");
        }
    }

    static Experiment of(Step named, ExperimentFile file) {
        Set<String> names = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(named));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (names.add(step.name())) {
                step.references().stream()
                        .flatMap(name -> file.step(name).stream())
                        .forEach(open::push);
            }
        }
        List<Step> steps = file.steps().stream()
                .filter(step -> names.contains(step.name()))
                .toList();
        return new Experiment(used(file.variables(), steps), steps);
    }

    /** A variable can only refer to those before it, so one pass from the end finds all. */
    private static List<Variable> used(List<Variable> variables, List<Step> steps) {
        Set<String> names = new HashSet<>();
        steps.stream().flatMap(Step::texts).flatMap(Experiment::names).forEach(names::add);
        Deque<Variable> used = new ArrayDeque<>();
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (names.contains(variables.get(i).name())) {
                used.push(variables.get(i));
                names(variables.get(i).value()).forEach(names::add);
            }
        }
        return List.copyOf(used);
    }

    private static Stream<String> names(String text) {
        return Template.ofChecked(text).references().stream()
                .filter(VariableName.class::isInstance)
                .map(reference -> ((VariableName) reference).name());
    }

    /** The step that gives the experiment its name, title and claim. */
    public Step step() {
        return steps.get(steps.size() - 1);
    }

    @Override
    public String name() {
        return step().name();
    }

    @Override
    public String title() {
        return step().title();
    }

    @Override
    public Optional<String> standard() {
        return step().standard();
    }

    @Override
    public String commands(String base) {
        return Curl.commands(this, base).stream().map(Curl.Command::text).collect(joining("\n\n"));
    }

    @Override
    public Run run(Target target, WireClient client, Instant at) {
        return observe(List.of(), target, client, at).run();
    }

    /**
     * Runs it as {@link #run} does, and asks more of its last answer than it claims.
     *
     * @param conditions each as {@link #condition} takes it
     * @throws ExperimentSyntaxException if one of them is none
     */
    public Observation observe(List<String> conditions, Target target, WireClient client, Instant at) {
        List<Assertion> asked = conditions.stream().map(this::condition).toList();
        try (WireSession session = client.open(target)) {
            var progress = new RunInProgress(this, target, client.limits(), session);
            Run run = progress.run(steps, at);
            return new Observation(run, progress.ask(step(), asked));
        }
    }

    /**
     * What can be asked of the last answer.
     *
     * @param written as it would stand behind {@code ??} below the named step; of variables it may refer to those that
     *     the steps use
     * @throws ExperimentSyntaxException if it could not stand there
     */
    public Assertion condition(String written) {
        if (written.lines().count() != 1) {
            throw new ExperimentSyntaxException(List.of(new SyntaxProblem(1, Sentence.of(Advice.CONDITION))));
        }
        List<Assertion> all = ExperimentFile.parse(source() + "?? " + written.strip())
                .experiment(name())
                .orElseThrow()
                .step()
                .assertions();
        return all.get(all.size() - 1);
    }

    /**
     * Its requests as one reads them before it runs, in order: method and path, field lines, an empty line and the
     * content. Variables are replaced unless they are long; titles, names and assertions are left out, since they tell
     * what happens.
     *
     * @param base what {@code {{base}}} stands for, where it does not begin the address: {@code http://localhost:8080}
     * @param ofAnswer what to write for a part ({@code etag}) of the answer to an earlier request, counted from 1
     */
    public List<String> requests(String base, BiFunction<String, Integer, String> ofAnswer) {
        var text = new RequestText(this, base, ofAnswer);
        return steps.stream().map(step -> text.of(step.request())).toList();
    }

    /** A file with this experiment alone, its lines as written; {@link ExperimentFile#parse} reads it again. */
    public String source() {
        String declarations = variables.stream()
                .map(variable -> "@" + variable.name() + " = " + variable.value() + "\n")
                .collect(joining());
        return (declarations.isEmpty() ? "" : declarations + "\n")
                + steps.stream().map(step -> step.source() + "\n").collect(joining("\n"));
    }
}
