package org.wirebook.experiment;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.wirebook.experiment.ExperimentFile.Variable;
import org.wirebook.experiment.Template.BodyOf;
import org.wirebook.experiment.Template.FieldOf;
import org.wirebook.experiment.Template.FromResponse;
import org.wirebook.experiment.Template.Part;
import org.wirebook.experiment.Template.Text;
import org.wirebook.experiment.Template.VariableName;

/** The requests of one experiment, written for somebody who is to foretell what they bring. */
final class RequestText {

    /** A longer value fills a line without telling anything: the name its author gave it tells more. */
    private static final int LONGEST_VALUE = 60;

    private final List<String> responses;
    private final BiFunction<String, Integer, String> ofAnswer;
    private final String base;
    private final Map<String, String> variables = new HashMap<>();

    RequestText(Experiment experiment, String base, BiFunction<String, Integer, String> ofAnswer) {
        this.base = base;
        variables.put("base", base);
        this.responses = experiment.steps().stream()
                .map(step -> Grammar.camelCase(step.name()) + "Response")
                .toList();
        this.ofAnswer = ofAnswer;
        for (Variable variable : experiment.variables()) {
            variables.put(variable.name(), shown(variable.name(), expand(variable.value())));
        }
    }

    private String shown(String name, String value) {
        boolean isShort = value.length() <= LONGEST_VALUE || value.startsWith(base);
        return isShort ? value : "{{" + name + "}}";
    }

    String of(RequestTemplate request) {
        String path = expand(request.url()).substring(base.length()); // no other URL can be parsed
        String target = path.startsWith("/") ? path : "/" + path;
        String fields = request.fields().stream()
                .map(field -> field.name() + ": " + expand(field.value()) + "\n")
                .collect(joining());
        String body = request.body().isEmpty() ? "" : "\n" + expand(request.body()) + "\n";
        return request.method() + " " + target + "\n" + fields + body;
    }

    private String expand(String text) {
        return Template.ofChecked(text).parts().stream().map(this::written).collect(joining());
    }

    private String written(Part part) {
        if (part instanceof FromResponse response) {
            return ofAnswer.apply(what(response), responses.indexOf(response.response()) + 1);
        }
        return part instanceof VariableName variable
                ? variables.getOrDefault(variable.name(), "")
                : ((Text) part).text();
    }

    private static String what(FromResponse part) {
        if (part instanceof FieldOf field) {
            return field.field();
        }
        String path = part instanceof BodyOf body ? body.path().toString() : ".status";
        return path.startsWith(".") ? path.substring(1) : "body" + path;
    }
}
