package org.wirebook.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wirebook.web.Json;

/**
 * A question chosen for an interview, as the interview keeps it.
 *
 * @param id as {@link org.wirebook.question.QuestionId#of} reads it
 * @param version that was chosen: another is another question
 */
record Chosen(String id, int version) {

    /**
     * What an interview has chosen, of the JSON that it keeps. What makes no sense is left out: an interview that was
     * brought along may be made up.
     */
    static List<Chosen> read(String json) {
        return Json.value(json) instanceof List<?> list
                ? list.stream().flatMap(Chosen::read).toList()
                : List.of();
    }

    private static Stream<Chosen> read(Object one) {
        return one instanceof Map<?, ?> members
                        && members.get("id") instanceof String id
                        && members.get("version") instanceof Integer version
                ? Stream.of(new Chosen(id, version))
                : Stream.of();
    }
}
