package org.wirebook.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request of an experiment file with what it must prove.
 *
 * @param name from {@code # @name}
 * @param title from the {@code ###} line
 * @param references names of the steps that must run first
 * @param followsRedirects false with {@code # @no-redirect}
 * @param standard from {@code # @spec}
 * @param request before substitution of {@code {{variables}}}
 * @param assertions in order
 * @param line of its {@code ###}, 1-based
 * @param source its lines as written
 */
public record Step(
        String name,
        String title,
        List<String> references,
        boolean followsRedirects,
        Optional<String> standard,
        RequestTemplate request,
        List<Assertion> assertions,
        int line,
        String source) {
    public Step {
        references = List.copyOf(references);
        assertions = List.copyOf(assertions);
    }

    /** Everything in it that may hold references. */
    Stream<String> texts() {
        return Stream.concat(request.texts(), assertions.stream().map(Assertion::expected));
    }
}
