package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of questions may be anything: what is wrong with it is said, in time, and nothing is thrown. */
@Timeout(60)
final class HostileQuizTest {

    /** What stands where a value was. */
    private static final List<String> VALUES = List.of(
            "1",
            "-1",
            "9223372036854775807",
            "0.5",
            "1e999999999",
            "1e-999999999",
            "nan",
            "-inf",
            "true",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\\uFFFF\\u202E\"",
            "\"<script>alert(1)</script>\"",
            "[]",
            "[[]]",
            "[1, \"x\", {}]",
            "{}",
            "{ en = 1, zh = [] }",
            "{ en = { en = \"x\" } }",
            "1979-05-27",
            "07:32:00");

    @TempDir
    Path root;

    private List<String> problems(String quiz) {
        return SmallQuiz.in(root).quiz("page", quiz).problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "[",
                "[[question]]",
                "question = 1",
                "question = []",
                "question = [1, {}]",
                "[question]\nid = \"x\"",
                "[[question]]\noption = 1\ntype = \"single\"",
                "[[question]]\ntype = \"match\"\nleft = [1]\nright = [{}]\nslip = {}",
                "[[question]]\n[[question.option]]\n[question.option.en]\nx = 1",
                "idea = 1",
                "[idea]\nx = 1",
                "[[idea]]\nen = \"x\"",
                "[idea.\"a b\"]\n[idea.\"\"]\n[idea.\"c.d\"]\nen = 1\n[\"not here\"]",
                "\"\" = 1\n\".\" = 2\n\"a b\" = 3"
            })
    void whatIsNoFileOfQuestionsIsRefused(String quiz) {
        assertThat(problems(quiz)).isNotEmpty().allMatch(problem -> problem.startsWith("basics/page/quiz.toml:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "[", "{a=", "[[question]]\n[[question.option]]\n", "'", "\"\"\"\n"})
    void whatIsVeryDeepOrLongIsRefused(String part) {
        assertThat(problems("x = " + part.repeat(20_000))).isNotEmpty();
        assertThat(problems(part.repeat(20_000) + "a = 1")).isNotEmpty();
        assertThat(problems("[" + part.repeat(20_000) + "a]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "[", "`", "> ", "- ", "**a ", "![", "|a", "&#", "<b", "\\u002a_", "1. "})
    void aTextMayHoldAnyMarkdown(String part) {
        assertThat(problems(SmallQuiz.QUIZ.replace("What comes first?", part.repeat(1_000))))
                .allMatch(problem -> problem.startsWith("basics/page/quiz.toml:"));
        assertThat(problems(SmallQuiz.QUIZ.replace("What comes first?", part.repeat(100_000))))
                .anyMatch(problem -> problem.contains("ask.en has more than 4000 characters"));
    }

    @Test
    void aFileThatIsTooLongIsNotRead() {
        assertThat(problems(SmallQuiz.QUIZ + "#".repeat(3 << 20)))
                .contains("basics/page/quiz.toml: longer than 2097152 octets");
    }

    /** Each value in turn becomes one of another type. */
    @Test
    void noValueHasATypeThatCannotBeSpokenOf() {
        List<String> lines = SmallQuiz.QUIZ.lines().toList();
        var random = new Random(5);
        for (int index = 0; index < lines.size(); index++) {
            int equals = lines.get(index).indexOf(" = ");
            if (equals > 0 && !lines.get(index).endsWith("'''")) {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                var changed = new ArrayList<>(lines);
                changed.set(index, lines.get(index).substring(0, equals) + " = " + value);
                assertThat(problems(String.join("\n", changed)))
                        .as(changed.get(index))
                        .allMatch(problem -> problem.startsWith("basics/page/"));
            }
        }
    }

    /** Lines fall out, double and change places. */
    @Test
    void aFileThatWasTornApartIsReadAsFarAsItGoes() {
        var random = new Random(7);
        for (int round = 0; round < 40; round++) {
            var lines = new ArrayList<>(SmallQuiz.QUIZ.lines().toList());
            for (int change = 0; change < 6; change++) {
                String line = lines.remove(random.nextInt(lines.size()));
                if (random.nextBoolean()) {
                    lines.add(random.nextInt(lines.size()), line);
                    lines.add(random.nextInt(lines.size()), line);
                }
            }
            assertThat(problems(String.join("\n", lines))).allMatch(problem -> problem.startsWith("basics/page/"));
        }
    }
}
