package org.wirebook.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.experiment.ExperimentFile.Variable;
import org.wirebook.experiment.JsonPath.UndefinedParentException;
import org.wirebook.experiment.Template.BodyOf;
import org.wirebook.experiment.Template.FieldOf;
import org.wirebook.experiment.Template.FromResponse;
import org.wirebook.experiment.Template.Reference;
import org.wirebook.experiment.Template.VariableName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What {@code {{references}}} stand for in a run: the variables of the file, and the answers that have come so far. */
final class References {

    /** Of a value taken from an answer: many of them fit into one request, and a run must not fill the memory. */
    private static final int LONGEST_VALUE = 8192;

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    /** @param base what {@code {{base}}} stands for */
    References(List<Variable> variables, String base) {
        this.variables.put("base", base);
        for (Variable variable : variables) {
            this.variables.put(
                    variable.name(), Template.ofChecked(variable.value()).expand(this::variable));
        }
    }

    /** Makes {@code {{nameResponse…}}} known. */
    void add(String step, Answer answer) {
        answers.put(response(step), answer);
    }

    /** The answer to a step, if it has come. */
    Optional<Answer> answer(String step) {
        return Optional.ofNullable(answers.get(response(step)));
    }

    private static String response(String step) {
        return Grammar.camelCase(step) + "Response";
    }

    /**
     * The text with every reference replaced by its value.
     *
     * @throws WireException if an answer lacks what the text refers to
     */
    String expand(String text) throws WireException {
        return Template.ofChecked(text).expand(this::value);
    }

    private String variable(Reference reference) {
        String value = reference instanceof VariableName variable ? variables.get(variable.name()) : null;
        if (value == null) {
            throw new IllegalStateException("a parsed file refers to what is not declared: " + reference);
        }
        return value;
    }

    private String value(Reference reference) throws WireException {
        return reference instanceof FromResponse part ? value(part) : variable(reference);
    }

    private String value(FromResponse part) throws WireException {
        Answer answer = answers.get(part.response());
        if (answer == null) {
            throw new IllegalStateException("a parsed file refers to an answer that never comes: " + part);
        }
        JsonNode node = node(part, answer);
        String value = node.isMissingNode() ? "" : Predicates.text(node).orElseGet(node::toString);
        if (node.isMissingNode() || value.length() > LONGEST_VALUE) {
            throw new WireException(node.isMissingNode() ? Mishap.NO_VALUE : Mishap.VALUE_TOO_LONG, part.written());
        }
        return value;
    }

    private static JsonNode node(FromResponse part, Answer answer) {
        if (part instanceof FieldOf field) {
            return answer.field(field.field());
        }
        try {
            return part instanceof BodyOf body ? answer.parsedBody(body.path()) : answer.status();
        } catch (UndefinedParentException e) {
            return MissingNode.getInstance();
        }
    }
}
