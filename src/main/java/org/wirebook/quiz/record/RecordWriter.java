package org.wirebook.quiz.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptInterview;
import org.wirebook.store.KeptRecord;
import org.wirebook.store.Mark;
import org.wirebook.store.NewAttempt;
import org.wirebook.web.Json;

/** Writes records. The same record is always the same text, whatever ids it has here. */
public final class RecordWriter {

    private RecordWriter() {}

    /** JSON with a line for each thing that was done. */
    public static String write(KeptRecord record) {
        List<KeptInterview> interviews = inOrder(record);
        Map<String, Integer> numbers = new HashMap<>();
        interviews.forEach(interview -> numbers.put(interview.id(), numbers.size() + 1));
        var text = new StringBuilder("{\n");
        text.append("\"format\": ").append(Json.line(RecordFormat.NAME)).append(",\n");
        text.append("\"version\": ").append(RecordFormat.VERSION).append(",\n");
        text.append("\"zone\": ").append(Json.line(record.zone())).append(",\n");
        list(text, "interviews", interviews.stream().map(RecordWriter::members).toList());
        text.append(",\n");
        list(
                text,
                "attempts",
                record.attempts().stream()
                        .map(kept -> members(kept.attempt(), numbers))
                        .toList());
        text.append(",\n");
        list(text, "marks", record.marks().stream().map(RecordWriter::members).toList());
        return text.append("\n}\n").toString();
    }

    /** By what they are; their ids are chance. */
    private static List<KeptInterview> inOrder(KeptRecord record) {
        Map<String, String> keys = record.attempts().stream()
                .map(KeptAttempt::attempt)
                .collect(Collectors.groupingBy(
                        NewAttempt::interview, Collectors.mapping(NewAttempt::key, Collectors.joining(" "))));
        return record.interviews().stream()
                .sorted(Comparator.comparing(KeptInterview::started)
                        .thenComparing(KeptInterview::ends)
                        .thenComparing(KeptInterview::language)
                        .thenComparing(KeptInterview::questions)
                        .thenComparing(interview ->
                                interview.finished().map(Instant::toString).orElse(""))
                        .thenComparing(interview -> keys.getOrDefault(interview.id(), "")))
                .toList();
    }

    private static void list(StringBuilder text, String name, List<Map<String, Object>> items) {
        text.append('"').append(name).append("\": [");
        String before = "\n";
        for (Map<String, Object> item : items) {
            text.append(before).append(Json.line(item));
            before = ",\n";
        }
        text.append(items.isEmpty() ? "]" : "\n]");
    }

    private static Map<String, Object> members(NewAttempt attempt, Map<String, Integer> interviews) {
        var members = new LinkedHashMap<String, Object>();
        members.put("key", attempt.key());
        members.put("question", attempt.question());
        put(members, "card", attempt.card(), attempt.question());
        members.put("version", attempt.version());
        members.put("language", attempt.language());
        members.put("place", word(attempt.place()));
        members.put("given", attempt.given());
        members.put("right", attempt.isRight());
        put(members, "ideas", attempt.ideas(), List.of());
        put(members, "sure", attempt.sure(), 0);
        put(members, "millis", attempt.millis(), -1);
        members.put("at", attempt.at().toString());
        put(members, "run", attempt.run(), "");
        put(members, "happened", attempt.happened(), "");
        put(members, "settled", attempt.isSettled(), true);
        put(members, "interview", interviews.getOrDefault(attempt.interview(), 0), 0);
        return members;
    }

    private static Map<String, Object> members(KeptInterview interview) {
        var members = new LinkedHashMap<String, Object>();
        members.put("language", interview.language());
        members.put("questions", Json.value(interview.questions()));
        members.put("started", interview.started().toString());
        members.put("ends", interview.ends().toString());
        interview.finished().ifPresent(at -> members.put("finished", at.toString()));
        return members;
    }

    private static Map<String, Object> members(Mark mark) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", word(mark.kind()));
        members.put("subject", mark.subject());
        members.put("at", mark.at().toString());
        return members;
    }

    private static void put(Map<String, Object> members, String name, Object value, Object usual) {
        if (!value.equals(usual)) {
            members.put(name, value);
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
