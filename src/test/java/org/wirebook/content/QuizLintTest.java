package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file of questions may not say. */
final class QuizLintTest {

    private static final String LONG = "word ".repeat(81).strip() + ".";

    @TempDir
    Path root;

    private List<String> problems(String quiz) {
        return SmallQuiz.in(root).quiz("page", quiz).problems().stream()
                .map(problem -> problem.replace("basics/page/quiz.toml:", ""))
                .toList();
    }

    @Test
    void aGoodFileHasNoProblems() {
        assertThat(problems(SmallQuiz.QUIZ)).isEmpty();
    }

    /** A text of the good file, what stands there instead, and what is said about it. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("retired =", "retried =", "1: unknown key retried; known are idea, question, retired"),
                mistake(
                        "retired = [\"old\"]",
                        "retired = [\"age\"]",
                        "184: question \"age\" is retired: its name stands for what it asked"),
                mistake("retired = [\"old\"]", "retired = \"old\"", "1: retired must be a list of texts"),
                mistake(
                        "[idea.sends-again]\n",
                        "[idea.Sends]\nen = \"A.\"\nzh = \"甲。\"\n[idea.sends-again]\n",
                        "3: idea \"Sends\" must be lower-case words joined by hyphens, at most 80 characters",
                        "3: no question uses this idea"),
                mistake(
                        "[idea.sends-again]\n",
                        "[idea.unused]\nen = \"A.\"\nzh = \"甲。\"\n[idea.sends-again]\n",
                        "3: no question uses this idea"),
                mistake(
                        "[idea.sends-again]\n",
                        "[idea.sends-again]\nfr = \"x\"\n",
                        "4: unknown key fr; known are en, zh"),
                mistake(
                        "The server always sends it again.",
                        "x".repeat(121),
                        "4: an idea has at most 120 characters, not 121"),
                mistake("服务器总会再发一遍。", "It does.", "5: zh has no Han character"),
                mistake("The server always", "服务器 always", "4: en has Han characters"),
                mistake("id = \"parts\"", "id = \"unchanged\"", "48: question \"unchanged\" is there twice"),
                mistake(
                        "id = \"parts\"",
                        "id = \"The Parts\"",
                        "48: id \"The Parts\" must be lower-case words joined by hyphens, at most 80 characters"),
                mistake("id = \"parts\"\n", "", "47: missing key id"),
                mistake(
                        "id = \"parts\"",
                        "id = \"parts\"\nhint = \"x\"",
                        "49: unknown key hint; known are ask.en, ask.zh, at, at.en, at.zh, card, cites, id, level, option, ordered, skill, type, version, why.en, why.zh"),
                mistake(
                        "id = \"parts\"",
                        "id = \"parts\"\nvalue = 1",
                        "49: unknown key value; known are ask.en, ask.zh, at, at.en, at.zh, card, cites, id, level, option, ordered, skill, type, version, why.en, why.zh"),
                mistake("version = 2", "version = 0", "10: version must be a whole number from 1 to 999"),
                mistake("version = 2", "version = \"2\"", "10: version must be a whole number from 1 to 999"),
                mistake("level = 2", "level = 4", "50: level must be a whole number from 1 to 3"),
                mistake(
                        "skill = \"diagnose\"",
                        "skill = \"guess\"",
                        "132: no skill \"guess\"; known are explain, predict, diagnose, apply"),
                mistake(
                        "type = \"multi\"",
                        "type = \"many\"",
                        "54: no type \"many\"; known are match, multi, numeric, order, predict, short, single"),
                mistake(
                        "cites = [\"rfc9110#section-15.4.5\", \"fetch\"]",
                        "cites = []",
                        "52: cites names 1 to 3 places in standards"),
                mistake(
                        "cites = [\"rfc9110#section-15.4.5\", \"fetch\"]",
                        "cites = [\"rfc9110#section-1\"]",
                        "52: \"rfc9110#section-1\" names no section listed in standards.toml"),
                mistake(
                        "cites = [\"rfc9110#section-15.4.5\", \"fetch\"]",
                        "cites = [\"fetch\", \"fetch#a\", \"fetch#b\", \"fetch#c\"]",
                        "52: cites names 1 to 3 places in standards"),
                mistake(
                        "at.en = \"the-short-answer\"",
                        "at.en = \"the-long-answer\"",
                        "14: no heading \"the-long-answer\"; there are the-short-answer, check-yourself"),
                mistake("at.zh = \"简短的回答\"\n", "", "7: missing key at.zh"),
                mistake(
                        "at = \"not-modified\"\ntype = \"multi\"",
                        "at = \"first\"\ntype = \"multi\"",
                        "53: the page has no claim \"first\"; at.en and at.zh name headings"),
                mistake("ask.zh = \"先做什么？\"\n", "", "100: missing key ask.zh"),
                mistake("ask.zh = \"先做什么？\"", "ask.zh = \"What is first?\"", "109: ask.zh has no Han character"),
                mistake("What comes first?", "What comes 首先?", "108: ask.en has Han characters"),
                mistake(
                        "ask.zh = \"`304` 可以",
                        "ask.zh = \"`200` 可以",
                        "56: ask.zh has the code [200], ask.en has [304]"),
                mistake(
                        "What comes first?",
                        "See [[page]], [it](https://a.example) and ![x](y)?",
                        "108: a question is made of paragraphs, lists, code and bold text; remove the image",
                        "108: a question is made of paragraphs, lists, code and bold text; remove the link",
                        "108: a question is made of paragraphs, lists, code and bold text; remove the wiki link"),
                mistake(
                        "What comes first?",
                        "# What <b>comes</b> first?",
                        "108: a question is made of paragraphs, lists, code and bold text; remove the heading"),
                mistake(
                        "What comes first?",
                        "> What comes first?",
                        "108: a question is made of paragraphs, lists, code and bold text; remove the block quote"),
                mistake(
                        "What comes first?",
                        "What comes `Last-Modify: today` first?",
                        "108: field name \"Last-Modify\" is not registered; if it must be shown, declare [unregistered]: <> \"Last-Modify\"",
                        "109: ask.zh has the code [], ask.en has [Last-Modify: today]"),
                mistake(
                        "Host: a.example\n",
                        "",
                        "18: an HTTP/1.1 request has Host exactly once (RFC 9112 §3.2); here it is 0 times"),
                mistake("```http\n", "```html\n", "18: code in a question is http, bash, json or text"),
                mistake(
                        "```http\n",
                        "```\n",
                        "18: \"\" names no kind of block; write one word such as http, bash, json or text, or \"http invalid\""),
                mistake("Each step needs the one before it.", LONG, "110: why.en has 81 words; at most 80"),
                mistake("每一步都要靠前一步。", "每".repeat(161), "111: why.zh has 161 Han characters; at most 160"),
                mistake("That is a date.", LONG, "180: why.en has 81 words; at most 80"),
                mistake(
                        "en = \"nothing\"",
                        "en = \"`200` with all of it\"",
                        "41: says the same as another one of this question"),
                mistake("zh = \"什么都没有\"", "zh = \"`200`，带着全部内容\"", "42: says the same as another one of this question"),
                mistake(
                        "en = \"nothing\"",
                        "en = \"None of the above.\"",
                        "41: an option does not speak of the others, which may stand anywhere"),
                mistake(
                        "zh = \"什么都没有\"",
                        "zh = \"以上都不对\"",
                        "42: an option does not speak of the others, which may stand anywhere"),
                mistake("zh = \"什么都没有\"", "zh = \"There is no answer at all\"", "42: zh has no Han character"),
                mistake(
                        "en = \"nothing\"",
                        "en = \"one\\n\\ntwo\"",
                        "41: en is one paragraph; what needs more room stands in ask"),
                mistake(
                        "`304` and no content",
                        "`304` and not an octet of content this time",
                        "31: the right option has 41 characters, no wrong one more than 18: it may be 1.6 times as long"),
                mistake(
                        "zh = \"`304`，没有内容\"\nright = true",
                        "zh = \"`304`，没有内容\"",
                        "30: exactly one option is right; here it is 0 of 3",
                        "30: missing key idea",
                        "30: missing key why.en",
                        "30: missing key why.zh"),
                mistake(
                        "`304`，没有内容\"\nright = true",
                        "`304`，没有内容\"\nright = \"yes\"",
                        "30: exactly one option is right; here it is 0 of 3",
                        "30: missing key idea",
                        "30: missing key why.en",
                        "30: missing key why.zh",
                        "33: right must be true or false"),
                mistake(
                        "`304`，没有内容\"\nright = true",
                        "`304`，没有内容\"\nright = true\nidea = \"sends-again\"",
                        "30: an option that is right has no idea and no why: the why of the question says it"),
                mistake(
                        "en = \"nothing\"",
                        "right = true\nen = \"nothing\"",
                        "30: exactly one option is right; here it is 2 of 3",
                        "40: an option that is right has no idea and no why: the why of the question says it"),
                mistake(
                        "zh = \"什么都没有\"\nidea = \"sends-again\"",
                        "zh = \"什么都没有\"\nidea = \"sends-it\"",
                        "43: no [idea.sends-it] in this file"),
                mistake("zh = \"什么都没有\"\nidea = \"sends-again\"\n", "zh = \"什么都没有\"\n", "40: missing key idea"),
                mistake(
                        "experiment = \"not-modified\"",
                        "experiment = \"modified\"",
                        "82: no experiment \"modified\" beside this page"),
                mistake(
                        "if = \"status == 304\"",
                        "if = \"status is 304\"",
                        "97: “is” is no predicate: write == != > >= < <= startsWith endsWith includes exists or isFalse"),
                mistake(
                        "if = \"status == 304\"",
                        "if = \"status == 200\"",
                        "97: \"status == 200\" is there twice; exactly one may hold"),
                mistake(
                        "if = \"status == 304\"",
                        "if = \"header etag == {{doc}} {{tag}}\"",
                        "97: {{tag}} is not declared before this line; there are {{base}}, {{doc}}"),
                mistake(
                        "if = \"status == 304\"",
                        "if = \"status == 304\\n?? status == 200\"",
                        "97: a condition is one line"),
                mistake("if = \"status == 304\"\n", "", "94: missing key if"),
                mistake("before = 3\nafter = 2", "before = 2\nafter = 3", "122: this order is right"),
                mistake("before = 3", "before = 4", "122: before must be a whole number from 1 to 3"),
                mistake("to = 2", "to = 4", "143: to must be a whole number from 1 to 3"),
                mistake("left = 1\nright = 3", "left = 1\nright = 2", "158: this pair is right"),
                mistake("left = 1\nright = 3", "left = 3\nright = 1", "158: left must be a whole number from 1 to 2"),
                mistake(
                        "[[question.item]]\nen = \"Connect.\"\nzh = \"连接。\"\n",
                        "",
                        "112: there are 3 to 6 of item, not 2"),
                mistake(
                        "answers = [\"Last-Modified\"]",
                        "answers = [\"“etag”.\"]",
                        "178: \"“etag”.\" counts as another answer of this question"),
                mistake(
                        "answers = [\"Last-Modified\"]",
                        "answers = [\"…\", \".\"]",
                        "178: \".\" can be nobody's answer",
                        "178: \"…\" can be nobody's answer"),
                mistake(
                        "accept = [\"ETag\", ",
                        "accept = [\"ETag\", \"etag\", ",
                        "172: \"etag\" counts as another answer of this question"),
                mistake(
                        "accept = [\"ETag\", \"the ETag field\", \"ETag 字段\"]",
                        "accept = []",
                        "172: accept lists at least one text"),
                mistake(
                        "value = 0.5",
                        "value = \"half\"",
                        "191: value must be a number of at most 15 digits, and 15 more after its point"),
                mistake(
                        "value = 0.5",
                        "value = 1e300",
                        "191: value must be a number of at most 15 digits, and 15 more after its point"),
                mistake("value = 0.5\n", "", "183: missing key value"),
                mistake("tolerance = \"0.1\"", "tolerance = -1", "192: tolerance is zero or more"),
                mistake("value = 30", "value = 0.55", "200: this number is right"),
                mistake("unit.zh = \"分钟\"\n", "", "183: missing key unit.zh"));
    }

    private static Arguments mistake(String good, String bad, String... problems) {
        return arguments(good, bad, List.of(problems));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedInItsPlace(String good, String bad, List<String> problems) {
        assertThat(SmallQuiz.QUIZ).containsOnlyOnce(good);
        assertThat(problems(SmallQuiz.QUIZ.replace(good, bad))).containsExactlyElementsOf(problems);
    }

    @Test
    void aFileHasSixQuestionsOfThreeTypesAndOneIsForetold() {
        String oneQuestion = SmallQuiz.QUIZ.substring(0, SmallQuiz.QUIZ.indexOf("[[question]]", 300));

        assertThat(problems(oneQuestion))
                .containsExactly(
                        " has 1 questions; there are 6 to 60",
                        " has questions of 1 types; at least 3",
                        " lets nobody foretell anything: at least one question has the type" + " predict");
    }

    @Test
    void anExperimentOfALabCannotBeForetold() {
        String claim = "\n[A claim.](/lab/frames#unmasked)\n";
        SmallBook book = SmallQuiz.in(root)
                .page("page", SmallQuiz.ENGLISH + claim, SmallQuiz.CHINESE + claim)
                .quiz("page", SmallQuiz.QUIZ.replace("experiment = \"not-modified\"", "experiment = \"unmasked\""));

        assertThat(book.problems())
                .containsExactly("basics/page/quiz.toml:82: \"unmasked\" is an experiment of a lab; only those of"
                        + " experiments.http can be foretold");
    }

    @Test
    void anExperimentThatIsOnlyForetoldIsUsed() {
        String more = """

                ### Another
                # @name another
                GET {{doc}}

                ?? status == 200
                """;
        SmallBook book = SmallQuiz.in(root).experiments("page", SmallQuiz.EXPERIMENTS + more);

        assertThat(book.problems()).hasSize(1);
        book.quiz("page", SmallQuiz.QUIZ.replace("experiment = \"not-modified\"", "experiment = \"another\""));
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void whatThePageDeclaresAsUnregisteredMayBeShown() {
        String declaration = "\n[unregistered]: <> \"Last-Modify\"\n";
        SmallBook book = SmallQuiz.in(root)
                .page("page", SmallQuiz.ENGLISH + declaration, SmallQuiz.CHINESE + declaration)
                .quiz(
                        "page",
                        SmallQuiz.QUIZ
                                .replace("What comes first?", "What is `Last-Modify: today`?")
                                .replace("先做什么？", "`Last-Modify: today` 是什么？"));

        assertThat(book.problems()).isEmpty();
    }
}
