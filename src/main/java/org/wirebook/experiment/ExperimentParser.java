package org.wirebook.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wirebook.experiment.ExperimentFile.Variable;

/**
 * Reads the subset of the {@code .http} format that Wirebook's files are written in. Whatever httpYac would read
 * otherwise is a problem, so that every file runs there with the same outcome. Used once.
 */
final class ExperimentParser {

    private final SourceLimits limits;
    private final Problems problems = new Problems();
    private final List<Variable> variables = new ArrayList<>();
    private final List<StepDraft> drafts = new ArrayList<>();

    ExperimentParser(SourceLimits limits) {
        this.limits = limits;
    }

    ExperimentFile parse(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > limits.octets()) {
            problems.add(1, Advice.FILE_TOO_LONG, limits.octets());
            problems.throwIfAny();
        }
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line(i + 1, lines[i]);
        }
        drafts.forEach(draft -> draft.close(limits));
        if (drafts.isEmpty()) {
            problems.add(lines.length, Advice.NO_EXPERIMENT);
        }
        new ReferenceCheck(variables, drafts, problems).run();
        problems.throwIfAny();
        return new ExperimentFile(
                variables, drafts.stream().map(StepDraft::step).toList());
    }

    private void line(int number, String text) {
        if (text.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            problems.add(number, Advice.CONTROL_CHARACTER);
        } else if (text.startsWith("###")) {
            begin(number, text);
        } else if (!drafts.isEmpty()) {
            drafts.get(drafts.size() - 1).add(number, text);
        } else if (text.startsWith("@")) {
            problems.at(number, () -> variable(number, text));
        } else if (!text.isBlank() && !isComment(text)) {
            problems.add(number, Advice.NOT_BEFORE_FIRST);
        }
    }

    private void begin(int number, String text) {
        if (drafts.size() == limits.steps()) {
            problems.add(number, Advice.TOO_MANY_EXPERIMENTS, limits.steps());
        }
        drafts.add(new StepDraft(number, text, problems));
    }

    private void variable(int number, String text) throws BadSyntaxException {
        int equals = text.indexOf('=');
        String name = text.substring(1, Math.max(equals, 1)).strip();
        String value = text.substring(equals + 1).strip();
        if (equals < 0 || !Grammar.isIdentifier(name) || value.isEmpty()) {
            throw new BadSyntaxException(Advice.VARIABLE);
        }
        if (value.startsWith("\"")) {
            throw new BadSyntaxException(Advice.QUOTED_VALUE);
        }
        variables.add(new Variable(name, value, number));
    }

    private static boolean isComment(String text) {
        return text.startsWith("#") && !text.substring(1).strip().startsWith("@");
    }
}
