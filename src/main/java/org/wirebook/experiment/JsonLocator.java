package org.wirebook.experiment;

import java.util.Optional;
import org.wirebook.experiment.JsonPath.Index;
import org.wirebook.experiment.JsonPath.Member;
import org.wirebook.experiment.JsonPath.Name;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds where the value of a path stands in a JSON text, so that it can be underlined. */
final class JsonLocator {

    private JsonLocator() {}

    /** The octets of the value, quotation marks included; empty if there is none or the text is no JSON. */
    static Optional<Span> locate(Octets json, JsonPath path) {
        try (JsonParser parser = Answer.JSON.createParser(json.array())) {
            parser.nextToken();
            for (Member member : path.members()) {
                if (!enter(parser, member)) {
                    return Optional.empty();
                }
            }
            return Optional.of(value(parser));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean enter(JsonParser parser, Member member) {
        return member instanceof Index index ? enterElement(parser, index.index()) : enterMember(parser, (Name) member);
    }

    private static boolean enterMember(JsonParser parser, Name wanted) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(wanted.name());
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean enterElement(JsonParser parser, int index) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == index) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static Span value(JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        return new Span(start, (int) parser.currentLocation().getByteOffset());
    }
}
