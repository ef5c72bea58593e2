package org.wirebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every value of a field. The seeds are fixed, so that a failure can be repeated. */
class FieldPropertiesTest {

    private static final int CASES = 2_000;

    private static final List<String> PIECES = List.of(
            "\"",
            "W/",
            "w/",
            "a",
            ",",
            " ",
            "\t",
            "*",
            "/",
            ";",
            "q=",
            "0.5",
            "1",
            "text",
            "html",
            "en",
            "-",
            "gzip",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "GMT",
            ":",
            "\u00e9",
            "\u0000",
            "\\",
            "=",
            "9".repeat(20));

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** RFC 9110 §5.6.1.2: a recipient takes empty members and white space around the commas. */
    private static String list(List<String> members, Random random) {
        var text = new StringBuilder();
        for (String member : members) {
            text.append(random.nextInt(4) == 0 ? " , " : "")
                    .append(text.isEmpty() ? "" : random.nextBoolean() ? "," : "\t, ")
                    .append(member);
        }
        return text.toString();
    }

    private static EntityTag tag(Random random) {
        var opaque = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int c = 0x23 + random.nextInt(0x7F - 0x23);
            opaque.append(random.nextInt(8) == 0 ? '!' : (char) c);
        }
        return new EntityTag(opaque.toString(), random.nextBoolean());
    }

    // RFC 9110 §13.1.2, §8.8.3
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aListOfEntityTagsIsReadAsItWasWritten(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            List<EntityTag> tags = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(n -> tag(random))
                    .toList();
            String field = list(tags.stream().map(EntityTag::toString).toList(), random);

            assertThat(EntityTag.parseList(field)).as(field).hasValue(tags);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsReadAsEntityTagsStandsThere(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            String field = noise(random);
            EntityTag.parseList(field)
                    .ifPresent(tags -> assertThat(tags)
                            .as(field)
                            .allSatisfy(tag -> assertThat(field).contains(tag.toString())));
        }
    }

    // RFC 9110 §5.6.7
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDateIsReadFromAnyOfItsThreeForms(long seed) {
        var random = new Random(seed);
        var obsolete = DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.US);
        var asctime = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US);
        for (int i = 0; i < CASES; i++) {
            Instant any = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 250_000_000_000L));
            Instant near = Instant.ofEpochSecond(random.nextLong(189_302_400L, 3_000_000_000L)); // 1976 to 2065
            ZonedDateTime date = near.atZone(ZoneOffset.UTC);

            assertThat(HttpDate.parse(HttpDate.format(any))).hasValue(any);
            assertThat(HttpDate.parse(obsolete.format(date)))
                    .as(obsolete.format(date))
                    .hasValue(near);
            assertThat(HttpDate.parse(asctime.format(date)))
                    .as(asctime.format(date))
                    .hasValue(near);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDateWithOneCharacterChangedIsADateOrNone(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var text = new StringBuilder("Sun, 06 Nov 1994 08:49:37 GMT");
            text.setCharAt(random.nextInt(text.length()), (char) (0x20 + random.nextInt(0x60)));
            Optional<Instant> date = HttpDate.parse(text.toString());

            date.ifPresent(instant -> assertThat(HttpDate.format(instant)).isEqualToIgnoringCase(text.toString()));
        }
    }

    // RFC 9110 §12.4.2, §12.5.1: without wildcards the greatest weight wins, the server's order decides a draw
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theTypeWithTheGreatestWeightIsChosen(long seed) {
        var random = new Random(seed);
        List<String> offered = List.of("text/html", "application/json", "text/plain");
        for (int i = 0; i < CASES; i++) {
            var members = new ArrayList<String>();
            String best = "";
            int most = 0;
            for (String type : offered) {
                int weight = random.nextInt(11);
                members.add(type + ";q=" + (weight == 10 ? "1" : "0." + weight));
                if (weight > most) {
                    most = weight;
                    best = type;
                }
            }
            Collections.shuffle(members, random);
            String field = list(members, random);

            assertThat(Preference.mediaType(Optional.of(field), offered).orElse(""))
                    .as(field)
                    .isEqualTo(best);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsPreferredIsOffered(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Optional<String> field = Optional.of(noise(random));

            assertThat(Preference.language(field, List.of("en", "zh"))).isIn("en", "zh");
            assertThat(Preference.coding(field, List.of("br", "gzip"))).isIn("br", "gzip", "identity");
            assertThat(Preference.mediaType(field, List.of("text/html", "a/b")).orElse("a/b"))
                    .isIn("text/html", "a/b");
        }
    }
}
