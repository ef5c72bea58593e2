package org.wirebook.experiment;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirebook.experiment.ExperimentFile.Variable;
import org.wirebook.experiment.Template.FromResponse;
import org.wirebook.experiment.Template.Reference;
import org.wirebook.experiment.Template.VariableName;

/** Checks that every name in a file stands for something, and that no URL leaves {@code {{base}}}. */
final class ReferenceCheck {

    /** Names that httpYac keeps for itself or that JavaScript forbids. */
    private static final Set<String> RESERVED = Set.of(
            "base",
            "request",
            "response",
            "test",
            "sleep",
            "httpFile",
            "httpRegion",
            "host",
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "super",
            "switch",
            "static",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with",
            "yield");

    private static final Pattern BELOW_BASE = Pattern.compile("\\{\\{base}}(?:[/?#{].*+)?+", Pattern.DOTALL);

    /** Longest value of a variable after substitution. Without it a few lines could ask for gigabytes. */
    private static final int LONGEST_VALUE = 8192;

    private final List<Variable> variables;
    private final List<StepDraft> drafts;
    private final Problems problems;

    /** Values with all but {@code {{base}}} replaced. */
    private final Map<String, String> values = new LinkedHashMap<>(Map.of("base", "{{base}}"));

    ReferenceCheck(List<Variable> variables, List<StepDraft> drafts, Problems problems) {
        this.variables = variables;
        this.drafts = drafts;
        this.problems = problems;
    }

    void run() {
        variables.forEach(variable -> problems.at(variable.line(), () -> declare(variable)));
        Map<String, Set<String>> responses = new HashMap<>();
        Set<String> taken = new HashSet<>(values.keySet());
        for (StepDraft draft : drafts) {
            Set<String> available = available(draft, responses);
            checkUses(draft, available);
            problems.at(draft.line(), () -> claimName(draft.name(), taken));
            Set<String> provided = new HashSet<>(available);
            provided.add(response(draft.name()));
            responses.putIfAbsent(draft.name(), provided);
        }
    }

    private static String response(String step) {
        return Grammar.camelCase(step) + "Response";
    }

    private void declare(Variable variable) throws BadSyntaxException {
        if (RESERVED.contains(variable.name())) {
            throw new BadSyntaxException(Advice.RESERVED, variable.name());
        }
        if (values.containsKey(variable.name())) {
            throw new BadSyntaxException(Advice.DECLARED_TWICE, variable.name());
        }
        String value = Template.parse(variable.value()).expand(reference -> value(reference, Set.of()));
        if (value.length() > LONGEST_VALUE) {
            throw new BadSyntaxException(Advice.VALUE_GROWS, LONGEST_VALUE);
        }
        values.put(variable.name(), value);
    }

    /** httpYac keeps the body of {@code # @name doc} as {@code doc}: neither may hide a variable or another step. */
    private static void claimName(String step, Set<String> taken) throws BadSyntaxException {
        Set<String> names = step.isEmpty() ? Set.of() : Set.of(Grammar.camelCase(step), response(step));
        boolean free = Collections.disjoint(taken, names);
        taken.addAll(names);
        if (!free) {
            throw new BadSyntaxException(Advice.NAME_TAKEN, step);
        }
    }

    /** The responses that the steps before this one leave behind, as far as it refers to them. */
    private Set<String> available(StepDraft draft, Map<String, Set<String>> responses) {
        Set<String> available = new HashSet<>();
        for (StepDraft.Use reference : draft.references()) {
            Set<String> provided = responses.get(reference.text());
            if (provided == null) {
                problems.add(reference.line(), Advice.REF, reference.text());
            } else {
                available.addAll(provided);
            }
        }
        return available;
    }

    private void checkUses(StepDraft draft, Set<String> responses) {
        for (StepDraft.Use use : draft.uses()) {
            problems.at(use.line(), () -> {
                for (Reference reference : Template.parse(use.text()).references()) {
                    value(reference, responses);
                }
            });
        }
        if (draft.url().line() > 0) {
            problems.at(draft.url().line(), () -> checkUrl(draft.url().text(), responses));
        }
    }

    private void checkUrl(String url, Set<String> responses) throws BadSyntaxException {
        String expanded = Template.parse(url).expand(reference -> value(reference, responses));
        if (!BELOW_BASE.matcher(expanded).matches()) {
            throw new BadSyntaxException(Advice.URL_OUTSIDE);
        }
        if (expanded.length() > LONGEST_VALUE) {
            throw new BadSyntaxException(Advice.URL_GROWS, LONGEST_VALUE);
        }
    }

    /** What a reference stands for, as far as it is known before the experiment runs. */
    private String value(Reference reference, Set<String> responses) throws BadSyntaxException {
        if (reference instanceof VariableName variable) {
            String value = values.get(variable.name());
            if (value == null) {
                throw new BadSyntaxException(
                        Advice.UNDECLARED,
                        variable.name(),
                        values.keySet().stream().map(name -> "{{" + name + "}}").collect(joining(", ")));
            }
            return value;
        }
        String response = ((FromResponse) reference).response();
        if (!responses.contains(response)) {
            throw new BadSyntaxException(Advice.NO_SUCH_RESPONSE, response);
        }
        return "{{" + response + "}}";
    }
}
