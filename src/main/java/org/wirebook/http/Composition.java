package org.wirebook.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/**
 * An answer as the query of {@code /compose} describes it.
 *
 * @param fields in the order they are sent, {@code Content-Type} among them
 * @param content whole, also where less of it is sent
 * @param sent how many octets of the content are sent before the answer breaks off; all of them if it does not
 * @param pieces how many parts the content is sent in
 * @param chunked whether no length is stated
 * @param close whether the connection ends with the answer
 */
record Composition(
        int status,
        List<ChosenField> fields,
        Content content,
        int sent,
        Duration delay,
        int pieces,
        Duration pause,
        boolean chunked,
        boolean close) {

    static final int MOST_CONTENT_BYTES = 1 << 16;
    static final int MOST_FIELD_OCTETS = 4_096;
    static final int MOST_PIECES = 100;
    static final int MOST_SECONDS = 10;

    private static final Duration LONGEST = Duration.ofSeconds(3 * MOST_SECONDS);

    /** As HTML knows them (WHATWG MIME Sniffing §4.6). */
    private static final Pattern SCRIPT = Pattern.compile("(?i)(ecma|java|j|live)script");

    private static final List<String> OF_CONTENT = List.of("body", "base64", "size", "cut", "chunked");

    Composition {
        fields = List.copyOf(fields);
    }

    /**
     * Reads the query.
     *
     * @throws HttpProblem 400 for what cannot be sent, or must not be
     */
    static Composition of(Arguments query) {
        int status = Numbers.whole(query.first("status").orElse("200"), "status", Status.LEAST, Status.MOST);
        if (Status.WITHOUT_CONTENT.contains(status) && OF_CONTENT.stream().anyMatch(query.all()::containsKey)) {
            throw HttpProblem.badRequest("An answer with status " + status + " has no content.");
        }
        byte[] content = content(query);
        var composition = new Composition(
                status,
                fields(query),
                new Content(content),
                query.first("cut")
                        .map(cut -> Numbers.whole(cut, "cut", 0, Math.max(0, content.length - 1)))
                        .orElse(content.length),
                seconds(query, "delay"),
                Numbers.whole(query.first("pieces").orElse("1"), "pieces", 1, MOST_PIECES),
                seconds(query, "pause"),
                query.isSet("chunked"),
                query.isSet("close"));
        composition.requireAnEnd();
        return composition;
    }

    private void requireAnEnd() {
        if (delay.plus(pause.multipliedBy(pieces - 1L)).compareTo(LONGEST) > 0) {
            throw HttpProblem.badRequest("All pauses together may last " + LONGEST.toSeconds() + " seconds.");
        }
    }

    private static Duration seconds(Arguments query, String name) {
        return Numbers.seconds(query.first(name).orElse("0"), name, MOST_SECONDS);
    }

    private static byte[] content(Arguments query) {
        byte[] given = query.first("base64")
                .map(Base64Text::decode)
                .orElseGet(() -> query.first("body").orElse("").getBytes(StandardCharsets.UTF_8));
        Optional<Integer> size = query.first("size").map(text -> Numbers.whole(text, "size", 0, MOST_CONTENT_BYTES));
        return size.isEmpty()
                ? given
                : Octets.repeated(
                        given.length == 0 ? Octets.ALPHABET : new String(given, StandardCharsets.ISO_8859_1),
                        size.get());
    }

    private static List<ChosenField> fields(Arguments query) {
        List<ChosenField> fields =
                query.every("header").stream().map(Composition::field).toList();
        if (fields.stream().mapToInt(ChosenField::octets).sum() > MOST_FIELD_OCTETS) {
            throw HttpProblem.badRequest("The fields have at most " + MOST_FIELD_OCTETS + " octets in all.");
        }
        if (fields.stream().filter(field -> field.is("Content-Type")).count() > 1) {
            throw HttpProblem.badRequest("Give Content-Type once: readers of two would disagree about which counts.");
        }
        return query.isSet("fold") ? folded(fields) : fields;
    }

    private static ChosenField field(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw HttpProblem.badRequest("header takes a whole line, such as header=Cache-Control:%20no-store.");
        }
        var field = new ChosenField(
                line.substring(0, colon), line.substring(colon + 1).strip());
        if (field.framesTheMessage()) {
            throw HttpProblem.badRequest("The server sets " + field.lowerName()
                    + " itself, since it frames the message. Use chunked, cut and close to change the framing.");
        }
        if (field.reachesBeyond()) {
            throw HttpProblem.badRequest("Not " + field.lowerName()
                    + ": it would reach beyond this answer, into what other readers see of this site.");
        }
        if (field.is("Content-Type") && SCRIPT.matcher(field.value()).find()) {
            throw HttpProblem.badRequest("Not script: pages of this site would run it as their own.");
        }
        return field;
    }

    /** RFC 9110 §5.3: lines of the same name become one, their values in order with commas between. */
    private static List<ChosenField> folded(List<ChosenField> fields) {
        Map<String, ChosenField> byName = new LinkedHashMap<>();
        for (ChosenField field : fields) {
            byName.merge(
                    field.lowerName(),
                    field,
                    (first, next) -> new ChosenField(first.name(), first.value() + ", " + next.value()));
        }
        return new ArrayList<>(byName.values());
    }

    boolean hasContent() {
        return length(content) > 0;
    }

    boolean breaksOff() {
        return sent < length(content);
    }

    /** The values that were chosen for a field. */
    List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.is(name))
                .map(ChosenField::value)
                .toList();
    }

    /** The length to state; empty for one that is not stated, or that the status does not have. */
    OptionalInt length() {
        return chunked || status == 204 || status == 304 ? OptionalInt.empty() : OptionalInt.of(length(content));
    }

    private static int length(Content content) {
        return content.octets().length;
    }
}
