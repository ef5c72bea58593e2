package org.wirebook.experiment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wirebook.experiment.Run.Mark;

/**
 * A message as a reader sees it. CRLF and LF are both shown as {@code \n}, other control characters as their pictures
 * ({@code ␀}), content that is no UTF-8 text as {@code (312 octets of gzip)}. The framing of chunks stays as it came. A
 * body is cut after {@value #MOST_OF_BODY} octets, a head after {@value #MOST_OF_HEAD}.
 */
final class MessageText {

    private static final int MOST_OF_HEAD = 16_384;
    private static final int MOST_OF_BODY = 4096;

    private final Octets octets;
    private final Optional<WireResponse> response;
    private final StringBuilder text = new StringBuilder();
    private final List<Passage> passages = new ArrayList<>();

    /** Octets and the text that stands for them; {@code literal} if each of them can be found again in it. */
    private record Passage(Span octets, int start, int end, boolean literal) {}

    MessageText(WireMessage message) {
        this.octets = message.octets();
        this.response = message.response();
        int bodyStart = response.map(known -> known.body().start()).orElseGet(this::endOfHead);
        Span body = new Span(bodyStart, octets.length());
        write(new Span(0, bodyStart), List.of(), MOST_OF_HEAD);
        write(body, response.map(known -> known.body().pieces()).orElse(List.of(body)), MOST_OF_BODY);
    }

    String text() {
        return text.toString();
    }

    /** Where octets of the message stand in the text; empty if they are cut off. */
    Optional<Mark> mark(Span wanted) {
        int start = -1;
        int end = -1;
        for (Passage passage : passages) {
            if (wanted.start() < passage.octets().end()
                    && wanted.end() > passage.octets().start()) {
                start = start < 0 ? position(passage, wanted.start(), passage.start()) : start;
                end = position(passage, wanted.end(), passage.end());
            }
        }
        return start < end ? Optional.of(new Mark(start, end)) : Optional.empty();
    }

    private int position(Passage passage, int octet, int otherwise) {
        Span all = passage.octets();
        boolean inside = passage.literal() && octet > all.start() && octet < all.end();
        return inside ? passage.start() + decode(new Span(all.start(), octet)).length() : otherwise;
    }

    /** Where the text of an octet begins; empty if it is cut off or only described. */
    OptionalInt position(int octet) {
        return passages.stream()
                .filter(passage -> passage.octets().start() <= octet
                        && octet < passage.octets().end())
                .filter(passage -> passage.literal() || passage.octets().start() == octet)
                .mapToInt(passage -> position(passage, octet, passage.start()))
                .findFirst();
    }

    /** After the first empty line; the whole message if there is none. */
    private int endOfHead() {
        int end = octets.latin1().indexOf("\r\n\r\n");
        return end < 0 ? octets.length() : end + 4;
    }

    /** @param content where it stands in the range; what lies between is its framing */
    private void write(Span range, List<Span> content, int most) {
        boolean readable = isText(content);
        int at = range.start();
        int left = most;
        for (Span piece : content) {
            left -= append(new Span(at, piece.start()), true, left);
            left -= append(piece, readable, left);
            at = piece.end();
        }
        append(new Span(at, range.end()), true, left);
        int shown = passages.isEmpty()
                ? 0
                : passages.get(passages.size() - 1).octets().end();
        if (shown < range.end()) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n");
            text.append("… ").append(Grammar.grouped(range.end() - shown)).append(" more octets");
        }
    }

    /** Adds as much of the span as is left to show; the number of octets that took. Nothing follows what was cut. */
    private int append(Span span, boolean literal, int left) {
        if (span.length() == 0 || left == 0) {
            return 0;
        }
        Span visible = literal ? cut(span, left) : span;
        int start = text.length();
        text.append(literal ? decode(visible) : description(visible));
        passages.add(new Passage(visible, start, text.length(), literal));
        return visible.length() < span.length() ? left : literal ? visible.length() : 0;
    }

    /** Not in the middle of a character: its first octet is the only one that does not begin with the bits 10. */
    private Span cut(Span span, int most) {
        int end = Math.min(span.end(), span.start() + most);
        while (end < span.end() && end > span.start() && (octets.array()[end] & 0xC0) == 0x80) {
            end--;
        }
        return new Span(span.start(), end);
    }

    private String description(Span span) {
        String coding =
                field("Content-Encoding").or(() -> field("Content-Type")).orElse("binary data");
        return "(" + Grammar.grouped(span.length()) + " octets of " + coding + ")";
    }

    private Optional<String> field(String name) {
        return response.map(known -> String.join(", ", Fields.values(known.fields(), name)))
                .map(value -> value.replaceFirst(";.*", ""))
                .filter(value -> !value.isBlank());
    }

    private String decode(Span span) {
        StringBuilder decoded = new StringBuilder();
        String raw = new String(octets.array(), span.start(), span.length(), StandardCharsets.UTF_8);
        raw.replace("\r\n", "\n").chars().forEach(c -> decoded.append(visible((char) c)));
        return decoded.toString();
    }

    /** Unicode has a picture for every control character, U+2400 after its code. */
    private static char visible(char c) {
        boolean shown = c >= ' ' || c == '\n' || c == '\t';
        return shown ? c : (char) (0x2400 + c);
    }

    private boolean isText(List<Span> content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        content.forEach(span -> all.write(octets.array(), span.start(), span.length()));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(all.toByteArray()))
                    .chars()
                    .allMatch(c -> c >= ' ' || c == '\n' || c == '\t' || c == '\r');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
