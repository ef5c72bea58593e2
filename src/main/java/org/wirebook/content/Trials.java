package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.Trial;

/**
 * What can be run on each page.
 *
 * @param own the experiments beside a page, by its slug
 * @param borrowed the experiments of labs that prove claims of a page, by its slug and by their names
 */
record Trials(Map<String, ExperimentFile> own, Map<String, Map<String, Trial>> borrowed) {

    static final Trials NONE = new Trials(Map.of(), Map.of());

    Trials {
        own = Map.copyOf(own);
        borrowed = Map.copyOf(borrowed);
    }

    Optional<Trial> find(String slug, String name) {
        return Optional.ofNullable(own.get(slug))
                .flatMap(file -> file.experiment(name))
                .map((Experiment experiment) -> (Trial) experiment)
                .or(() -> Optional.ofNullable(
                        borrowed.getOrDefault(slug, Map.of()).get(name)));
    }

    List<Trial> of(String slug) {
        List<Trial> all = new ArrayList<>();
        Optional.ofNullable(own.get(slug))
                .ifPresent(file -> file.steps()
                        .forEach(step -> file.experiment(step.name()).ifPresent(all::add)));
        all.addAll(borrowed.getOrDefault(slug, Map.of()).values());
        return all;
    }
}
