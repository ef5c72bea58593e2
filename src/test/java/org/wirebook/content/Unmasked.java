package org.wirebook.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.Trial;
import org.wirebook.experiment.WireClient;

/** An experiment of a lab, to be linked to. */
record Unmasked(String standardReference) implements Trial {

    @Override
    public String name() {
        return "unmasked";
    }

    @Override
    public String title() {
        return "An unmasked frame";
    }

    @Override
    public Optional<String> standard() {
        return Optional.of(standardReference);
    }

    @Override
    public String commands(String base) {
        return "printf x | nc " + base;
    }

    @Override
    public Run run(Target target, WireClient client, Instant at) {
        return new Run(at, List.of(), List.of(), 0, 0, 0, "", Map.of());
    }
}
