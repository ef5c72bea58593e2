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

    private final List<String> responses;
    private final BiFunction<String, Integer, String> ofAnswer;
    private final Map<String, String> variables = new HashMap<>(Map.of("base", ""));

    RequestText(Experiment experiment, BiFunction<String, Integer, String> ofAnswer) {
        this.responses = experiment.steps().stream()
                .map(step -> Grammar.camelCase(step.name()) + "Response")
                .toList();
        this.ofAnswer = ofAnswer;
        for (Variable variable : experiment.variables()) {
            variables.put(variable.name(), expand(variable.value()));
        }
    }

    String of(RequestTemplate request) {
        String url = expand(request.url());
        String target = url.startsWith("/") ? url : "/" + url;
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
