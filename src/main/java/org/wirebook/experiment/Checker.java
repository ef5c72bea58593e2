package org.wirebook.experiment;

import org.wirebook.experiment.JsonPath.UndefinedParentException;
import org.wirebook.experiment.Run.Check;
import tools.jackson.databind.JsonNode;

/** Says whether an assertion holds for an answer, and what was there. */
final class Checker {

    private static final int LONGEST_OBSERVATION = 200;

    private Checker() {}

    static Check check(String step, Assertion assertion, Answer answer, References references) {
        try {
            JsonNode value = value(assertion, answer);
            boolean holds = Predicates.hold(value, assertion.predicate(), references.expand(assertion.expected()));
            return new Check(step, assertion.source(), holds, observed(value));
        } catch (WireException e) {
            return new Check(step, assertion.source(), false, e.reason().toString());
        } catch (UndefinedParentException e) {
            // JavaScript throws a TypeError here, so not even isFalse holds
            return new Check(step, assertion.source(), false, answer.hasParsedBody() ? "" : "(the content is no JSON)");
        }
    }

    private static JsonNode value(Assertion assertion, Answer answer) throws UndefinedParentException {
        return switch (assertion.subject()) {
            case STATUS -> answer.status();
            case HEADER -> answer.field(assertion.argument());
            case BODY -> answer.body();
            case DURATION -> answer.duration();
            case JS -> answer.parsedBody(JsonPath.ofChecked(assertion.argument()));
        };
    }

    private static String observed(JsonNode value) {
        String text = value.isMissingNode() ? "" : Predicates.text(value).orElseGet(value::toString);
        return text.length() <= LONGEST_OBSERVATION ? text : text.substring(0, LONGEST_OBSERVATION) + "…";
    }
}
