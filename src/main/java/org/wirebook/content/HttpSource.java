package org.wirebook.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentFile.Variable;

/** One experiment as a file of its own: the variables it uses, the steps before it, itself. */
final class HttpSource {

    private static final Pattern USE = Pattern.compile("\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)");

    private HttpSource() {}

    static String of(Experiment experiment) {
        String steps =
                experiment.steps().stream().map(step -> step.source().strip()).collect(Collectors.joining("\n\n"));
        String variables = used(experiment.variables(), steps).stream()
                .map(variable -> "@" + variable.name() + " = " + variable.value() + "\n")
                .collect(Collectors.joining());
        return variables + (variables.isEmpty() ? "" : "\n") + steps + "\n";
    }

    /** In the order of the file, in which a variable stands before those that use it. */
    private static List<Variable> used(List<Variable> variables, String steps) {
        Set<String> names = new HashSet<>(names(steps));
        Deque<Variable> used = new ArrayDeque<>();
        for (int index = variables.size() - 1; index >= 0; index--) {
            Variable variable = variables.get(index);
            if (names.contains(variable.name())) {
                used.addFirst(variable);
                names.addAll(names(variable.value()));
            }
        }
        return List.copyOf(used);
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher use = USE.matcher(text);
        while (use.find()) {
            names.add(use.group(1));
        }
        return names;
    }
}
