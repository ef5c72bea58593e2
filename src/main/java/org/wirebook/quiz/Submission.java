package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirebook.question.QuestionId;
import org.wirebook.store.Place;
import org.wirebook.web.Requests;

/**
 * An answer as it was posted, not yet looked at.
 *
 * @param given as the task of the question takes it
 * @param sure 1 guessing, 2 fairly sure, 3 certain; 0 not said
 * @param millis from seeing the question to answering it; -1 unknown
 * @param key of this answer: posted again, it counts once; empty if the form had none
 * @param place where it was answered
 */
record Submission(
        Optional<QuestionId> id, int version, List<String> given, int sure, int millis, String key, Place place) {
    Submission {
        given = List.copyOf(given);
    }

    private static final int LONGEST_MILLIS = 3_600_000; // who takes an hour, was elsewhere
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    static Submission of(HttpServletRequest request, Instant now) {
        return new Submission(
                text(request, "question").flatMap(QuestionId::of),
                (int) Math.min(number(request, "version").orElse(0L), Integer.MAX_VALUE),
                given(request),
                number(request, "sure").filter(sure -> sure <= 3).orElse(0L).intValue(),
                millis(request, now),
                text(request, "key").filter(key -> KEY.matcher(key).matches()).orElse(""),
                place(text(request, "place").orElse("")));
    }

    /** The same under a key that the form did not choose. */
    Submission under(String otherKey) {
        return new Submission(id, version, given, sure, millis, otherKey, place);
    }

    private static Place place(String name) {
        return Arrays.stream(Place.values())
                .filter(place -> place.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Place.QUIZ);
    }

    /** Script measures while the question is seen; without it, since the question was asked. */
    private static int millis(HttpServletRequest request, Instant now) {
        long millis = number(request, "millis")
                .or(() -> number(request, "asked").map(asked -> now.toEpochMilli() - asked))
                .orElse(-1L);
        return millis < 0 || millis > LONGEST_MILLIS ? -1 : (int) millis;
    }

    /** Items to order come with their positions: {@code 3f2a=2}. */
    private static List<String> given(HttpServletRequest request) {
        List<String> positions = Requests.parameters(request, "position");
        if (positions.isEmpty()) {
            return Requests.parameters(request, "given");
        }
        return positions.stream()
                .filter(position -> position.matches("[0-9a-f]+=[0-9]"))
                .map(position -> position.split("="))
                .map(parts -> Map.entry(parts[1], parts[0]))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Requests.parameter(request, name).map(String::strip);
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return text(request, name)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }
}
