package org.wirebook.experiment;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wirebook.experiment.ExperimentFile.Variable;
import org.wirebook.experiment.RequestTemplate.Field;
import org.wirebook.experiment.Template.BodyOf;
import org.wirebook.experiment.Template.FieldOf;
import org.wirebook.experiment.Template.FromResponse;
import org.wirebook.experiment.Template.Part;
import org.wirebook.experiment.Template.Text;
import org.wirebook.experiment.Template.VariableName;

/**
 * The steps of an experiment as curl commands, to be pasted into bash or zsh one after the other. What a step takes
 * from an earlier answer is fetched into a shell variable first: by {@code -w '%header{…}'} (curl 7.83) or by jq. curl
 * adds {@code User-Agent} and {@code Accept}; and a method given with {@code -X} stays the same after a 303.
 */
public final class Curl {

    private static final Pattern DOT_SEGMENT = Pattern.compile("/(?:\\.|%2[eE]){1,2}(?:/|$)");
    private static final Pattern GLOB = Pattern.compile("[\\[\\]{}]");

    /** Fits a phone held upright and a page's column. */
    private static final int LONGEST_LINE = 76;

    private final Experiment experiment;
    private final String base;
    private final Map<String, String> variables = new HashMap<>();

    private Curl(Experiment experiment, String base) {
        this.experiment = experiment;
        this.base = base;
        variables.put("base", base);
        for (Variable variable : experiment.variables()) {
            variables.put(variable.name(), Template.ofChecked(variable.value()).expand(this::literal));
        }
    }

    /**
     * What to type for a step.
     *
     * @param step its name
     * @param text one command, or several lines of them
     */
    public record Command(String step, String text) {}

    /**
     * One command for each step, in order.
     *
     * @param base what {@code {{base}}} stands for: {@code http://localhost:8080}
     */
    public static List<Command> commands(Experiment experiment, String base) {
        Curl curl = new Curl(experiment, base);
        return experiment.steps().stream()
                .map(step -> new Command(step.name(), curl.lines(step)))
                .toList();
    }

    private String lines(Step step) {
        String assignments = step.request()
                .texts()
                .flatMap(text -> Template.ofChecked(text).references().stream())
                .filter(FromResponse.class::isInstance)
                .map(part -> assignment((FromResponse) part) + "\n")
                .distinct()
                .collect(joining());
        return assignments + command("curl", isHead(step) ? "-I" : "-i", step);
    }

    /** {@code first_etag=$(curl -s -o /dev/null -w '%header{etag}' URL)}. */
    private String assignment(FromResponse part) {
        Step step = experiment.steps().stream()
                .filter(earlier -> part.response().equals(Grammar.camelCase(earlier.name()) + "Response"))
                .findFirst()
                .orElseThrow();
        String curl = shellVariable(part) + "=$(curl";
        if (part instanceof BodyOf body) {
            return command(curl, "-s", step) + " | jq -r " + ShellWord.of(filter(body)) + ")";
        }
        String head = isHead(step) ? "-I " : "";
        return command(curl, head + "-s -o /dev/null -w " + ShellWord.of(format(part)), step) + ")";
    }

    private static String format(FromResponse part) {
        return part instanceof FieldOf field ? "%header{" + field.field() + "}" : "%{http_code}";
    }

    /** jq writes a path as JavaScript does, but for a leading dot. */
    private static String filter(BodyOf body) {
        String path = body.path().toString();
        return path.startsWith(".") ? path : "." + path;
    }

    private static String shellVariable(FromResponse part) {
        String name = part.written().replaceFirst("Response\\.(?:headers|parsedBody)?", "_");
        return name.replaceAll("[^A-Za-z0-9]+", "_").replaceFirst("_$", "");
    }

    /** In one line, or if that is too long, in one for each argument after the options. */
    private String command(String curl, String show, Step step) {
        String options = curl + " " + show + options(step);
        List<String> arguments = arguments(step);
        String line = options + " " + String.join(" ", arguments);
        return line.length() <= LONGEST_LINE && line.indexOf('\n') < 0
                ? line
                : options + " \\\n  " + String.join(" \\\n  ", arguments);
    }

    private String options(Step step) {
        RequestTemplate request = step.request();
        String url = Template.ofChecked(request.url()).expand(this::literal);
        boolean dotSegments =
                DOT_SEGMENT.matcher(url.replaceFirst("[?#].*", "")).find();
        boolean chosen = isHead(step) || request.method().equals(request.body().isEmpty() ? "GET" : "POST");
        return (step.followsRedirects() ? " -L" : "")
                + (base.startsWith("https://localhost") ? " -k" : "")
                + (GLOB.matcher(url).find() ? " -g" : "")
                + (dotSegments ? " --path-as-is" : "")
                + (chosen ? "" : " -X " + request.method());
    }

    private List<String> arguments(Step step) {
        RequestTemplate request = step.request();
        List<String> arguments = new ArrayList<>();
        for (Field field : request.fields()) {
            boolean empty = field.value().isEmpty();
            arguments.add(
                    "-H " + (empty ? ShellWord.of(field.name() + ";") : word(field.name() + ": ", field.value())));
        }
        if (!request.body().isEmpty()) {
            if (Fields.values(request.fields(), "Content-Type").isEmpty()) {
                arguments.add("-H Content-Type:"); // curl would call every content a form
            }
            arguments.add("--data-raw " + word("", request.body()));
        }
        arguments.add(word("", request.url()).toString());
        return arguments;
    }

    private static boolean isHead(Step step) {
        return step.request().method().equals("HEAD");
    }

    private ShellWord word(String prefix, String template) {
        ShellWord word = ShellWord.of(prefix);
        for (Part part : Template.ofChecked(template).parts()) {
            if (part instanceof FromResponse response) {
                word.variable(shellVariable(response));
            } else {
                word.text(literal(part));
            }
        }
        return word;
    }

    /** What a part is known to stand for before anything is sent. */
    private String literal(Part part) {
        if (part instanceof VariableName variable) {
            return variables.getOrDefault(variable.name(), "");
        }
        return part instanceof Text text ? text.text() : "";
    }
}
