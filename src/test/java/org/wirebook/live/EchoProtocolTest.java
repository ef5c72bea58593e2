package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.Printed;
import org.wirebook.support.Site;

/**
 * RFC 6455 as {@code /live/echo} keeps it, octet by octet. A line names a rule; then what is sent and what comes back:
 * frames as {@code first octet:payload}, where the payload is text, {@code #} and hexadecimal, or {@code *} and how
 * many letters. After a close frame the server ends TCP; where none came, the client closes, and that must be answered.
 */
class EchoProtocolTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static RawWebSocket open(String... fields) throws IOException {
        return new RawWebSocket(SITE.port(), "/live/echo", fields);
    }

    private static void converse(String sent, String expected, boolean octetwise) throws IOException {
        try (var client = open()) {
            var octets = new StringBuilder();
            for (String frame : frames(sent)) {
                octets.append(frame(frame, RawWebSocket.KEY).octets());
            }
            if (octetwise) {
                for (int i = 0; i < octets.length(); i++) {
                    client.write(octets.substring(i, i + 1));
                }
            } else {
                client.write(octets.toString());
            }
            var received = new ArrayList<String>();
            boolean closed = false;
            for (String frame : frames(expected)) {
                Frame next = client.next();
                received.add(printed(next, frame));
                closed = next.opcode() == Frame.CLOSE;
                if (closed) {
                    break;
                }
            }
            if (!closed) {
                client.send(Frame.CLOSE, Printed.unhex("03 e8"));
                received.add(printed(client.next(), "88:#03 e8"));
            }
            var wanted = new ArrayList<>(frames(expected));
            if (!expected.contains("88:")) {
                wanted.add("88:#03 e8");
            }
            assertThat(received).isEqualTo(wanted);
            assertThat(client.ends()).as("the server ends TCP").isTrue();
        }
    }

    private static List<String> frames(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }

    private static Frame frame(String text, String key) {
        int head = Integer.parseInt(text.substring(0, 2), 16);
        String payload = payload(text.substring(3));
        return new Frame.Draft(head >= 0x80, head >> 4 & 7, head & 15, key, payload, payload.length()).frame();
    }

    private static String payload(String text) {
        if (text.startsWith("#")) {
            return Printed.unhex(text.substring(1));
        }
        return text.startsWith("*") ? "a".repeat(Integer.parseInt(text.substring(1))) : Printed.octets(text);
    }

    /** In the way the expectation is written; of a close frame only the code counts, unless all of it is expected. */
    private static String printed(Frame frame, String like) {
        String head = String.format(Locale.ROOT, "%02x:", (int) frame.octets().charAt(0));
        String payload = frame.payload();
        if (frame.opcode() == Frame.CLOSE && !like.contains("#")) {
            return head + (payload.length() < 2 ? "" : Integer.toString(Printed.code(payload)));
        }
        return payload.equals(payload(like.substring(3)))
                ? head + like.substring(3)
                : head + "#" + Printed.someHex(payload);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            an empty text                                    | 81:                            | 81:
            a text                                           | 81:Hello                       | 81:Hello
            text of 125 octets                               | 81:*125                        | 81:*125
            text of 126 octets has a length of 16 bits       | 81:*126                        | 81:*126
            text of 127 octets                               | 81:*127                        | 81:*127
            text of 65535 octets                             | 81:*65535                      | 81:*65535
            an empty binary message                          | 82:                            | 82:
            binary is not looked at                          | 82:#ff fe 00 c3 28             | 82:#ff fe 00 c3 28
            binary of 65535 octets                           | 82:*65535                      | 82:*65535
            messages keep their order and kind               | 81:one,82:two,81:three         | 81:one,82:two,81:three
            an empty ping                                    | 89:                            | 8a:
            a pong has the octets of its ping                | 89:#00 ff fe 80                | 8a:#00 ff fe 80
            a ping of 125 octets                             | 89:*125                        | 8a:*125
            a ping of 126 octets                             | 89:*126                        | 88:1002
            a pong nobody asked for is ignored               | 8a:what,81:on                  | 81:on
            an empty pong is ignored                         | 8a:,89:now                     | 8a:now
            ten pings                                        | 89:0,89:1,89:2,89:3,89:4,89:5,89:6,89:7,89:8,89:9 | 8a:0,8a:1,8a:2,8a:3,8a:4,8a:5,8a:6,8a:7,8a:8,8a:9
            RSV3 of text                                     | 91:a                           | 88:1002
            RSV2 of text                                     | a1:a                           | 88:1002
            RSV1 of text                                     | c1:a                           | 88:1002
            all RSV of binary                                | f2:a                           | 88:1002
            RSV1 of a ping                                   | c9:a                           | 88:1002
            RSV3 of a close frame                            | 98:#03 e8                      | 88:1002
            RSV2 of a continuation                           | 01:a,a0:b                      | 88:1002
            what came before a mistake is answered           | 81:good,91:bad                 | 81:good,88:1002
            opcode 3                                         | 83:                            | 88:1002
            opcode 4                                         | 84:a                           | 88:1002
            opcode 5                                         | 81:a,85:b                      | 81:a,88:1002
            opcode 6                                         | 86:a                           | 88:1002
            opcode 7                                         | 87:a                           | 88:1002
            opcode B                                         | 8b:                            | 88:1002
            opcode C                                         | 8c:a                           | 88:1002
            opcode D                                         | 8d:a                           | 88:1002
            opcode E                                         | 8e:a                           | 88:1002
            opcode F                                         | 8f:a                           | 88:1002
            two fragments are one message                    | 01:one-,80:two                 | 81:one-two
            fragments may be empty                           | 01:,00:,80:                    | 81:
            only the middle one has octets                   | 01:,00:middle,80:              | 81:middle
            fragments of a binary message                    | 02:#00 ff,00:#fe,80:#80        | 82:#00 ff fe 80
            a ping between fragments is answered first       | 01:one-,89:p,80:two            | 8a:p,81:one-two
            pings between many fragments                     | 01:a,89:1,00:b,89:2,80:c       | 8a:1,8a:2,81:abc
            a pong between fragments is ignored              | 01:a,8a:x,80:b                 | 81:ab
            a close frame between fragments                  | 01:a,88:#03 e8                 | 88:1000
            a fragmented ping                                | 09:a,80:b                      | 88:1002
            a fragmented pong                                | 0a:a,80:b                      | 88:1002
            a fragmented close frame                         | 08:#03 e8                      | 88:1002
            a continuation of nothing                        | 80:a                           | 88:1002
            an unfinished continuation of nothing            | 00:a                           | 88:1002
            a continuation after a whole message             | 81:a,80:b                      | 81:a,88:1002
            a new text inside of a message                   | 01:a,81:b                      | 88:1002
            a new binary inside of a text                    | 01:a,82:b                      | 88:1002
            a new fragmented text inside of a message        | 01:a,01:b,80:c                 | 88:1002
            """)
    void framesAndMessages(String rule, String sent, String expected) throws IOException {
        converse(sent, expected, false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one to four octets                | 81:#24 c2 a3 e2 82 ac f0 90 8d 88 | 81:#24 c2 a3 e2 82 ac f0 90 8d 88
            the last code point               | 81:#f4 8f bf bf              | 81:#f4 8f bf bf
            what is no character is allowed   | 81:#ef bf be ef bf bf        | 81:#ef bf be ef bf bf
            the end of the lower surrogates   | 81:#ed 9f bf ee 80 80        | 81:#ed 9f bf ee 80 80
            a zero                            | 81:#00                       | 81:#00
            a byte order mark is kept         | 81:#ef bb bf 61              | 81:#ef bb bf 61
            a character in two fragments      | 01:#e2 82,80:#ac             | 81:#e2 82 ac
            a character in four fragments     | 01:#f0,00:#90,00:#8d,80:#88  | 81:#f0 90 8d 88
            a ping inside of a character      | 01:#e2 82,89:p,80:#ac        | 8a:p,81:#e2 82 ac
            a continuation octet alone        | 81:#80                       | 88:1007
            a second octet that is none       | 81:#c3 28                    | 88:1007
            an octet that UTF-8 never has     | 81:#61 ff                    | 88:1007
            another                           | 81:#fe                       | 88:1007
            two octets for one                | 81:#c0 af                    | 88:1007
            three octets for one              | 81:#e0 80 af                 | 88:1007
            four octets for one               | 81:#f0 80 80 af              | 88:1007
            a surrogate                       | 81:#ed a0 80                 | 88:1007
            a pair of surrogates              | 81:#ed a0 80 ed b0 80        | 88:1007
            beyond the last code point        | 81:#f4 90 80 80              | 88:1007
            five octets                       | 81:#f8 88 80 80 80           | 88:1007
            an end inside of a character      | 81:#e2 82                    | 88:1007
            the same in the last fragment     | 01:a,80:#e2 82               | 88:1007
            text that is never finished       | 01:#c3 28                    | 88:1007
            a second fragment, never finished | 01:fine,00:#c0 80            | 88:1007
            """)
    void textIsUtf8(String rule, String sent, String expected) throws IOException {
        converse(sent, expected, false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            without a code                       | 88:                | 88:#
            with a code                          | 88:#03 e8          | 88:#03 e8
            with a code and a reason             | 88:#03 e8 62 79 65 | 88:1000
            a code of one octet                  | 88:#03             | 88:1002
            a reason that is no UTF-8            | 88:#03 e8 c3 28    | 88:1007
            of 126 octets                        | 88:*126            | 88:1002
            data after it is not answered        | 88:#03 e8,81:late  | 88:1000
            a ping after it is not answered      | 88:#03 e8,89:late  | 88:1000
            a second one is not answered         | 88:#03 e8,88:#03 e9 | 88:1000
            """)
    void closing(String rule, String sent, String expected) throws IOException {
        converse(sent, expected, false);
    }

    /** RFC 6455 §5.5: 125 octets at most, two of them the code. */
    @Test
    void aReasonHas123OctetsAtMost() throws IOException {
        converse("88:#03 e8" + " 61".repeat(123), "88:1000", false);
        converse("88:#03 e8" + " 61".repeat(124), "88:1002", false);
    }

    /** RFC 6455 §7.4.1 and §7.4.2. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
    void aCodeThatMayBeSentIsAnswered(int code) throws IOException {
        converse("88:#" + hex(code), "88:" + code, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999})
    void aCodeThatMustNotBeSentIsAMistake(int code) throws IOException {
        converse("88:#" + hex(code), "88:1002", false);
    }

    private static String hex(int code) {
        return String.format(Locale.ROOT, "%02x %02x", code >> 8, code & 0xFF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            81:Hello                        | 81:Hello
            01:one-,89:p,80:two             | 8a:p,81:one-two
            81:#24 c2 a3 e2 82 ac f0 90 8d 88 | 81:#24 c2 a3 e2 82 ac f0 90 8d 88
            81:*300                         | 81:*300
            """)
    void framesMayComeOctetByOctet(String sent, String expected) throws IOException {
        converse(sent, expected, true);
    }

    /**
     * RFC 6455 §5.5. What would come after its first letter, nobody reads: it is not sent, so that nothing is reset.
     */
    @Test
    void aPingThatIsTooLongIsRefusedAtOnce() throws IOException {
        try (var client = open()) {
            String start = frame("89:*126", RawWebSocket.KEY).octets().substring(0, 9);
            for (int i = 0; i < start.length(); i++) {
                client.write(start.substring(i, i + 1));
            }

            assertThat(printed(client.next(), "88:")).isEqualTo("88:1002");
            assertThat(client.ends()).isTrue();
        }
    }

    /** RFC 6455 §5.1. */
    @Test
    void whatIsNotMaskedIsAMistake() throws IOException {
        try (var client = open()) {
            client.write(frame("81:Hello", "").octets());

            assertThat(printed(client.next(), "88:")).isEqualTo("88:1002");
            assertThat(client.ends()).isTrue();
        }
    }

    /** RFC 6455 §5.2: the highest bit of the length must be 0. */
    @Test
    void aLengthIsNeverNegative() throws IOException {
        try (var client = open()) {
            client.write(Printed.unhex("82 ff ff ff ff ff ff ff ff ff") + RawWebSocket.KEY);

            assertThat(client.next().opcode()).isEqualTo(Frame.CLOSE);
            assertThat(client.ends()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 1 << 20, 16 << 20})
    void largeMessagesComeBack(int length) throws Exception {
        try (var client = open()) {
            for (int opcode : new int[] {Frame.TEXT, Frame.BINARY}) {
                var writing = new Thread(() -> sendUnchecked(client, opcode, length));
                writing.start();
                String message = client.message(opcode);
                writing.join();

                assertThat(message.length()).isEqualTo(length);
                assertThat(message.chars().allMatch(c -> c == 'a')).isTrue();
            }
        }
    }

    private static void sendUnchecked(RawWebSocket client, int opcode, int length) {
        try {
            client.send(opcode, "a".repeat(length));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyFragmentsAreOneMessage() throws IOException {
        try (var client = open()) {
            client.write(frame("01:*1000", RawWebSocket.KEY).octets());
            for (int i = 0; i < 1000; i++) {
                client.write(frame("00:*1000", RawWebSocket.KEY).octets());
            }
            client.write(frame("80:", RawWebSocket.KEY).octets());

            assertThat(client.message(Frame.TEXT)).hasSize(1_001_000);
        }
    }

    /** RFC 6455 §7.4.1: 1009. Before the whole of it has come. */
    @Test
    void aMessageHas16MibAtMost() throws IOException {
        try (var client = open()) {
            String part = "a".repeat(1 << 20);
            for (int i = 0; i < 16; i++) {
                client.write(new Frame.Draft(false, 0, i == 0 ? 2 : 0, RawWebSocket.KEY, part, part.length())
                        .frame()
                        .octets());
            }
            client.write(frame("00:a", RawWebSocket.KEY).octets());

            assertThat(printed(client.next(), "88:")).isEqualTo("88:1009");
            assertThat(client.ends()).isTrue();
        }
    }

    @Test
    void aThousandMessagesKeepTheirOrder() throws IOException {
        try (var client = open()) {
            for (int i = 0; i < 1000; i++) {
                client.send(Frame.TEXT, "message " + i);
            }

            for (String expected :
                    IntStream.range(0, 1000).mapToObj(i -> "message " + i).toList()) {
                assertThat(client.message(Frame.TEXT)).isEqualTo(expected);
            }
        }
    }

    /** RFC 7692 §7.2.3.1. */
    @Test
    void compressedMessagesAreTaken() throws Exception {
        try (var client = open("Sec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover")) {
            assertThat(client.answer()).contains("permessage-deflate");
            client.write(frame("c1:#f2 48 cd c9 c9 07 00", RawWebSocket.KEY).octets());
            Frame reply = client.next();

            assertThat(reply.opcode()).isEqualTo(Frame.TEXT);
            assertThat(reply.rsv() == 4 ? inflated(reply.payload()) : reply.payload())
                    .isEqualTo("Hello");
        }
    }

    /** RFC 7692 §7.2.2. */
    private static String inflated(String payload) throws DataFormatException {
        var inflater = new Inflater(true);
        String whole = payload + Printed.unhex("00 00 ff ff");
        inflater.setInput(whole.getBytes(StandardCharsets.ISO_8859_1));
        byte[] inflated = new byte[100];
        int length = inflater.inflate(inflated);
        inflater.end();
        return new String(inflated, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** RFC 7692 §6: RSV1 marks the first fragment alone. */
    @Test
    void onlyTheFirstFragmentMayBeMarkedAsCompressed() throws IOException {
        try (var client = open("Sec-WebSocket-Extensions: permessage-deflate")) {
            client.write(frame("41:#f2 48", RawWebSocket.KEY).octets());
            client.write(frame("c0:#cd c9 c9 07 00", RawWebSocket.KEY).octets());

            assertThat(client.next().opcode()).isEqualTo(Frame.CLOSE);
            assertThat(client.ends()).isTrue();
        }
    }
}
