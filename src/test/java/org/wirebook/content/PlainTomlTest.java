package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plain reader reads, the complete one reads alike; what that refuses, the plain one leaves to it. */
class PlainTomlTest {

    private static final String PLAIN = """
            # comment
            a = "text" # another
            b.c = "\\"quoted\\" \\\\"
            b.d = ["x", "幂等",
                "y",
            ]
            empty = []

            [table]
            key = ""
            [[list]]
            key = "1"
            [[list]]
              key.inner = "2"
            """;

    private final List<String> reported = new ArrayList<>();

    private TomlNode.Table complete(String text) {
        return itemsInOneLine(AnyToml.read(text, (line, message) -> reported.add(line + ": " + message)));
    }

    /**
     * The complete reader takes an item of a list to begin where the one before it ends: lines of items are left out.
     */
    private static TomlNode.Table itemsInOneLine(TomlNode.Table table) {
        var entries = new LinkedHashMap<>(table.entries());
        entries.replaceAll((key, value) -> itemsInOneLine(value, value.line()));
        return new TomlNode.Table(table.line(), entries);
    }

    private static TomlNode itemsInOneLine(TomlNode node, int line) {
        if (node instanceof TomlNode.Table table) {
            return itemsInOneLine(table);
        }
        if (node instanceof TomlNode.Array array) {
            return new TomlNode.Array(
                    line,
                    array.items().stream()
                            .map(item -> itemsInOneLine(item, line))
                            .toList());
        }
        return node instanceof TomlNode.Text text ? new TomlNode.Text(line, text.text()) : node;
    }

    @ParameterizedTest
    @ValueSource(strings = {"book.toml", "glossary.toml", "standards.toml"})
    void readsTheListsOfTheBook(String file) throws IOException {
        String text = Files.readString(Path.of("content", file));

        assertThat(PlainToml.read(text).map(PlainTomlTest::itemsInOneLine)).contains(complete(text));
        assertThat(reported).isEmpty();
    }

    @Test
    void readsTextsListsAndTables() {
        assertThat(PlainToml.read(PLAIN).map(PlainTomlTest::itemsInOneLine)).contains(complete(PLAIN));
        assertThat(reported).isEmpty();
    }

    @Test
    void anItemStandsOnTheLineWhereItBegins() {
        assertThat(PlainToml.read("a = [\n\"b\",\n\n\"c\"]\n").orElseThrow().entries())
                .containsEntry(
                        "a", new TomlNode.Array(1, List.of(new TomlNode.Text(2, "b"), new TomlNode.Text(4, "c"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 1",
                "a = 'literal'",
                "a = \"\"\"\nlong\"\"\"",
                "a = \"\\u5E42\"",
                "a = { b = \"inline\" }",
                "a = [[\"nested\"]]",
                "\"quoted key\" = \"\"",
                "[a.b]",
                "a = \"carriage return\"\r\n",
            })
    void leavesTheRestOfTomlToTheCompleteReader(String text) {
        assertThat(PlainToml.read(text)).isEmpty();
        complete(text);
        assertThat(reported).isEmpty();
    }

    @Test
    void whatMistakesLeaveOfAFileIsReadAlikeOrNotAtAll() {
        var random = new Random(20);
        for (int round = 0; round < 3_000; round++) {
            String text = withMistakes(random);

            PlainToml.read(text).ifPresent(table -> {
                assertThat(itemsInOneLine(table)).as(text).isEqualTo(complete(text));
                assertThat(reported).as(text).isEmpty();
            });
        }
    }

    private static String withMistakes(Random random) {
        var text = new StringBuilder(PLAIN);
        for (int mistake = random.nextInt(3); mistake >= 0; mistake--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(4));
            int other = random.nextInt(PLAIN.length() - 8);
            text.replace(from, to, PLAIN.substring(other, other + random.nextInt(8)));
        }
        return text.toString();
    }
}
