package org.wirebook.quiz.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirebook.content.Language;
import org.wirebook.quiz.record.BadRecordException.Fault;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptInterview;
import org.wirebook.store.KeptRecord;
import org.wirebook.store.Mark;
import org.wirebook.store.NewAttempt;
import org.wirebook.store.Place;
import org.wirebook.web.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a record that somebody brings along. For use once, by one thread. */
public final class RecordReader {

    /** How many answers a file may hold. */
    public static final int MOST_ATTEMPTS = 50_000;

    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final int MOST_OTHERS = 10_000;
    private static final int LONGEST_MILLIS = 3_600_000;
    private static final int MOST_QUESTIONS = 100; // of an interview

    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PAGE = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern BESIDE_PAGE = Pattern.compile("[a-z0-9-]{1,80}/[a-z0-9-]{1,80}");
    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9_-]{0,16}");
    private static final Pattern LANGUAGE = Pattern.compile(String.join("|", Language.tags()));
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+:/-]{0,64}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // it is read bit by bit
            .build();

    /** What each thing in a list is read with. */
    @FunctionalInterface
    private interface Item {
        void read(Members members, int number) throws BadRecordException;
    }

    private final Instant latest;
    private final List<KeptAttempt> attempts = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<KeptInterview> interviews = new ArrayList<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private String zone = "";

    private RecordReader(Instant now) {
        this.latest = now.plus(AHEAD);
    }

    /**
     * Reads a file as {@link RecordWriter} writes it.
     *
     * @return of nobody yet; interviews are named by their numbers; the answers are all called first and imported
     */
    public static KeptRecord read(byte[] file, Instant now) throws BadRecordException {
        var reader = new RecordReader(now);
        try (JsonParser parser = JSON.createParser(file)) {
            return reader.read(parser);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new BadRecordException(
                    Fault.JSON, place == null ? "1:1" : place.getLineNr() + ":" + place.getColumnNr());
        }
    }

    private KeptRecord read(JsonParser parser) throws BadRecordException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadRecordException(Fault.FORMAT, "{");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            member(parser, parser.currentName());
        }
        if (parser.nextToken() != null) {
            throw new BadRecordException(Fault.FORMAT, "}");
        }
        for (String name : List.of("format", "version", "zone", "interviews", "attempts", "marks")) {
            if (!members.contains(name)) {
                throw new BadRecordException(Fault.MISSING, name);
            }
        }
        for (int i = 0; i < attempts.size(); i++) {
            String interview = attempts.get(i).attempt().interview();
            if (!interview.isEmpty() && Integer.parseInt(interview) > interviews.size()) {
                throw new BadRecordException(Fault.VALUE, "attempts[" + i + "].interview");
            }
        }
        return new KeptRecord(zone, attempts, marks, interviews);
    }

    private void member(JsonParser parser, String name) throws BadRecordException {
        members.add(name);
        parser.nextToken();
        switch (name) {
            case "format" -> require(JSON.readTree(parser).asString("").equals(RecordFormat.NAME), name);
            case "version" ->
                require(JSON.readTree(parser).asString("").equals(Integer.toString(RecordFormat.VERSION)), name);
            case "zone" -> zone = zone(JSON.readTree(parser));
            case "interviews" -> items(parser, name, MOST_OTHERS, this::interview);
            case "attempts" -> items(parser, name, MOST_ATTEMPTS, this::attempt);
            case "marks" -> items(parser, name, MOST_OTHERS, this::mark);
            default -> throw new BadRecordException(Fault.UNKNOWN, Members.cut(name));
        }
    }

    private static void require(boolean holds, String name) throws BadRecordException {
        if (!holds) {
            throw new BadRecordException(Fault.FORMAT, name);
        }
    }

    private static String zone(JsonNode node) throws BadRecordException {
        if (!node.isString() || !ZONE.matcher(node.asString()).matches()) {
            throw new BadRecordException(Fault.VALUE, "zone");
        }
        return node.asString();
    }

    private void items(JsonParser parser, String name, int most, Item item) throws BadRecordException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new BadRecordException(Fault.VALUE, name);
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == most) {
                throw new BadRecordException(Fault.MANY, name + ": " + most);
            }
            var read = new Members(JSON.readTree(parser), name + "[" + i + "]", latest);
            item.read(read, i + 1);
            read.end();
        }
    }

    private void attempt(Members members, int number) throws BadRecordException {
        String key = members.text("key", KEY);
        if (!keys.add(key)) {
            throw members.bad(Fault.TWICE, "key");
        }
        String question = members.text("question", BESIDE_PAGE);
        int interview = members.number("interview", 1, MOST_OTHERS, 0);
        var attempt = new NewAttempt(
                "",
                key,
                question,
                members.text("card", BESIDE_PAGE, question),
                members.number("version", 1, Integer.MAX_VALUE),
                members.text("language", LANGUAGE),
                members.word("place", Place.values()),
                members.texts("given"),
                members.truth("right"),
                members.texts("ideas", List.of()),
                members.number("sure", 0, 3, 0),
                members.number("millis", 0, LONGEST_MILLIS, -1),
                members.instant("at"),
                members.text("run", SHORT, ""),
                interview == 0 ? "" : Integer.toString(interview),
                members.text("happened", SHORT, ""),
                members.truth("settled", true));
        attempts.add(new KeptAttempt(number, attempt, true, true));
    }

    private void mark(Members members, int number) throws BadRecordException {
        Mark.Kind kind = members.word("kind", Mark.Kind.values());
        var mark = new Mark(
                kind, members.text("subject", kind == Mark.Kind.READ ? PAGE : BESIDE_PAGE), members.instant("at"));
        if (!keys.add(mark.kind() + " " + mark.subject())) {
            throw members.bad(Fault.TWICE, "subject");
        }
        marks.add(mark);
    }

    private void interview(Members members, int number) throws BadRecordException {
        String questions = questions(members);
        Instant started = members.instant("started");
        Instant ends = members.instant("ends");
        if (ends.isBefore(started)) {
            throw members.bad(Fault.TIME, "ends");
        }
        Optional<Instant> finished =
                members.find("finished").isPresent() ? Optional.of(members.instant("finished")) : Optional.empty();
        interviews.add(new KeptInterview(
                Integer.toString(number), "", members.text("language", LANGUAGE), questions, started, ends, finished));
    }

    /** As interviews keep them: {@code [{"id":"redirects/after-303","version":1}]}. */
    private String questions(Members members) throws BadRecordException {
        JsonNode questions = members.any("questions");
        if (!questions.isArray() || questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw members.bad(Fault.VALUE, "questions");
        }
        for (int i = 0; i < questions.size(); i++) {
            var question = members.of(questions.get(i), "questions[" + i + "]");
            question.text("id", BESIDE_PAGE);
            question.number("version", 1, Integer.MAX_VALUE);
            question.end();
        }
        return Json.line(questions);
    }
}
