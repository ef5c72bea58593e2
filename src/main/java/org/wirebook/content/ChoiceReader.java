package org.wirebook.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentSyntaxException;
import org.wirebook.question.Choice;
import org.wirebook.question.Mistake;
import org.wirebook.question.Option;
import org.wirebook.question.Prediction;
import org.wirebook.question.Prediction.Outcome;

/**
 * Reads questions with options, of which the right ones say so:
 *
 * <pre>{@code
 * ordered = true                 # the options have an order of their own
 * experiment = "not-modified"    # in a prediction
 *
 * [[question.option]]
 * en = "..."
 * zh = "..."
 * right = true
 *
 * [[question.option]]
 * en = "..."
 * zh = "..."
 * if = "status == 304"           # in a prediction
 * idea = "stores-nothing"
 * why.en = "..."
 * why.zh = "..."
 * }</pre>
 */
final class ChoiceReader {

    private static final String OPTION = "option";
    private static final String CONDITION = "if";
    private static final int MOST = 4;

    private final PageFolder folder;
    private final List<CompiledPage> pages;
    private final Items items;

    ChoiceReader(PageFolder folder, List<CompiledPage> pages, Items items) {
        this.folder = folder;
        this.pages = pages;
        this.items = items;
    }

    Optional<Choice> choice(TomlEntry question, boolean several) {
        List<Items.Read> read = items.read(question, OPTION, 3, MOST);
        read.forEach(option -> option.entry().allow(Set.of("en", "zh", "right", "idea", "why.en", "why.zh")));
        boolean isKeyed = isKeyed(question, read, several);
        OptionLint.check(read);
        boolean isOrdered = question.flag("ordered");
        List<Option> options = read.stream()
                .map(option -> new Option(option.item(), option.isRight(), mistake(option)))
                .toList();
        return isKeyed ? Optional.of(new Choice(options, several, isOrdered)) : Optional.empty();
    }

    private Optional<Mistake> mistake(Items.Read option) {
        TomlEntry entry = option.entry();
        if (!option.isRight()) {
            return items.mistake(entry);
        }
        if (entry.has("idea") || entry.has("why")) {
            entry.report("an option that is right has no idea and no why: the why of the question says it");
        }
        return Optional.empty();
    }

    private static boolean isKeyed(TomlEntry question, List<Items.Read> options, boolean several) {
        long right = options.stream().filter(Items.Read::isRight).count();
        boolean isKeyed = right > 0 && right < options.size() && (several || right == 1);
        if (!isKeyed && !options.isEmpty()) {
            question.report(
                    OPTION,
                    (several ? "at least one option is right, and at least one is not" : "exactly one option is right")
                            + "; here it is " + right + " of " + options.size());
        }
        return isKeyed;
    }

    Optional<Prediction> prediction(TomlEntry question) {
        Optional<Experiment> experiment = experiment(question);
        List<Items.Read> read = items.read(question, OPTION, 2, MOST);
        read.forEach(
                option -> option.entry().allow(Set.of("en", "zh", "right", CONDITION, "idea", "why.en", "why.zh")));
        boolean isKeyed = isKeyed(question, read, false);
        OptionLint.check(read);
        Set<String> conditions = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Items.Read option : read) {
            String condition = option.entry().text(CONDITION);
            experiment.ifPresent(asked -> check(option.entry(), condition, asked));
            if (!conditions.add(condition) && !condition.isEmpty()) {
                option.entry().report(CONDITION, "\"" + condition + "\" is there twice; exactly one may hold");
            }
            Optional<Mistake> mistake = mistake(option);
            if (option.isRight() == mistake.isEmpty()) {
                outcomes.add(new Outcome(option.item(), condition, mistake));
            }
        }
        return isKeyed && outcomes.size() == read.size()
                ? experiment.map(asked -> new Prediction(asked.name(), outcomes))
                : Optional.empty();
    }

    private static void check(TomlEntry option, String condition, Experiment experiment) {
        try {
            if (!condition.isEmpty()) {
                experiment.condition(condition);
            }
        } catch (ExperimentSyntaxException notAsked) {
            notAsked.problems().forEach(problem -> option.report(CONDITION, problem.message()));
        }
    }

    private Optional<Experiment> experiment(TomlEntry question) {
        String name = question.text("experiment");
        Optional<Experiment> experiment = folder.experiments().flatMap(file -> file.experiment(name));
        if (experiment.isEmpty() && !name.isEmpty()) {
            boolean borrowed = pages.stream().anyMatch(page -> page.borrowed().containsKey(name));
            question.report(
                    "experiment",
                    borrowed
                            ? "\"" + name + "\" is an experiment of a lab; only those of experiments.http can be"
                                    + " foretold"
                            : "no experiment \"" + name + "\" beside this page");
        }
        return experiment;
    }
}
