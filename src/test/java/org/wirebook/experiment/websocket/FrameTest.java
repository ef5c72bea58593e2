package org.wirebook.experiment.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as octets, with the examples of RFC 6455 §5.7. */
class FrameTest {

    private static final String KEY = Printed.unhex("37 fa 21 3d");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            81 05 48 65 6c 6c 6f             | FIN text, not masked, 5 octets: Hello
            81 85 37 fa 21 3d 7f 9f 4d 51 58 | FIN text, masked, 5 octets: Hello
            01 03 48 65 6c                   | text, not masked, 3 octets: Hel
            80 02 6c 6f                      | FIN continuation, not masked, 2 octets: lo
            8a 85 37 fa 21 3d 7f 9f 4d 51 58 | FIN pong, masked, 5 octets: Hello
            88 02 03 e8                      | FIN close, not masked, 2 octets: 1000
            88 00                            | FIN close, not masked, 0 octets
            f3 01 ff                         | FIN RSV1 RSV2 RSV3 reserved opcode 3, not masked, 1 octet
            82 01 41                         | FIN binary, not masked, 1 octet
            """)
    void areReadAsTheyStand(String hex, String words) {
        assertThat(Printed.frame(new Frame(Printed.unhex(hex)))).isEqualTo(hex + "\n" + words + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 81 80",
        "125, 81 fd",
        "126, 81 fe 00 7e",
        "65535, 81 fe ff ff",
        "65536, 81 ff 00 00 00 00 00 01 00 00"
    })
    void sayTheirLengthInTheShortestWay(int length, String head) {
        Frame frame = Frame.masked(Frame.TEXT, KEY, "a".repeat(length));

        assertThat(Printed.hex(frame.octets())).startsWith(head + " 37 fa 21 3d");
        assertThat(frame.length()).isEqualTo(length);
        assertThat(frame.payload()).isEqualTo("a".repeat(length));
    }

    @Test
    void claimWhatTheirSenderWants() {
        Frame frame = new Frame.Draft(false, 5, 15, "", "abc", 1000).frame();

        assertThat(Printed.hex(frame.octets())).isEqualTo("5f 7e 03 e8 61 62 63");
        assertThat(Frame.read(frame.octets())).as("whole frames").isEmpty();
    }

    @Test
    void anyWholeFramesAreFoundAtTheBeginning() {
        var random = new Random(17);
        for (int round = 0; round < 200; round++) {
            var frames = random.ints(random.nextInt(5), 0, 300)
                    .mapToObj(length -> new Frame.Draft(
                                    random.nextBoolean(),
                                    random.nextInt(8),
                                    random.nextInt(16),
                                    random.nextBoolean() ? KEY : "",
                                    "x".repeat(length),
                                    length)
                            .frame())
                    .toList();
            String octets = String.join("", frames.stream().map(Frame::octets).toList());

            assertThat(Frame.read(octets + "\u0081")).isEqualTo(frames);
            assertThat(Frame.read(octets.substring(0, random.nextInt(octets.length() + 1))))
                    .isSubsetOf(frames);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "81", "81 7e 00", "81 85 37 fa 21"})
    void aHeadMustBeThere(String hex) {
        assertThat(Frame.read(Printed.unhex(hex))).isEmpty();
        assertThatThrownBy(() -> new Frame(Printed.unhex(hex))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLengthWithItsHighestBitIsLongerThanAnything() {
        assertThat(Frame.read(Printed.unhex("82 7f ff ff ff ff ff ff ff ff 00")))
                .isEqualTo(List.of());
    }

    /** RFC 6455 §1.3. */
    @Test
    void theSampleKeyHasItsKnownAnswer() {
        assertThat(Handshake.accept(Handshake.SAMPLE_KEY).accept()).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }
}
