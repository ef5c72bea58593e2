package org.wirebook.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of what somebody writes, and what is no answer at all. */
class AnswerTest {

    private static final Item A = new Item("a", new Bilingual("A", "甲"));
    private static final Item B = new Item("b", new Bilingual("B", "乙"));
    private static final Item C = new Item("c", new Bilingual("C", "丙"));

    private static Option option(Item item, boolean isRight) {
        return new Option(item, isRight, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-cache",
                "No-Cache",
                "  no-cache ",
                "\"no-cache\"",
                "“no-cache”。",
                "`no-cache`.",
                "「no-cache」",
                "ｎｏ－ｃａｃｈｅ",
                "Cache-Control:  no-cache",
                "cache-control:\u00A0no-cache\n"
            })
    void caseWidthSpacesQuotationMarksAndAFullStopDoNotCount(String given) throws ImpossibleAnswerException {
        var task = new ShortText(List.of("no-cache", "Cache-Control: no-cache"), List.of());

        assertThat(task.mark(List.of(given)).isRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no cache", "nocache", "no-cache, no-store", "no\"cache", "nо-cache"})
    void everythingElseCounts(String given) throws ImpossibleAnswerException {
        assertThat(new ShortText(List.of("no-cache"), List.of())
                        .mark(List.of(given))
                        .isRight())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "。", "\u3000"})
    void nothingWrittenIsNoAnswer(String given) {
        assertImpossible(new ShortText(List.of("no-cache"), List.of()), given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                1200      | 1200
                1,200     | 1200
                1_200     | 1200
                '1 200'   | 1200
                １２００  | 1200
                +1200     | 1200
                1200.0    | 1200
                01200.    | 1200
                -.5       | -0.5
                -0.50     | -0.5
                1,234,567 | 1234567
                """)
    void aNumberIsReadAsItIsWritten(String given, BigDecimal value) throws ImpossibleAnswerException {
        var task = new Numeric(value, BigDecimal.ZERO, new Bilingual("", ""), List.of());

        assertThat(task.mark(List.of(given)).isRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "many", "1e3", "0x10", "1.2.3", "12 seconds", "--1", "NaN", "∞", "1,20", ".", "９9９9．９．"})
    void whatIsNoNumberIsNoAnswer(String given) {
        assertImpossible(new Numeric(BigDecimal.ONE, BigDecimal.ONE, new Bilingual("", ""), List.of()), given);
    }

    /** Or a few octets would ask for gigabytes. */
    @Test
    void aNumberOfManyDigitsIsNoAnswer() {
        var task = new Numeric(BigDecimal.ONE, BigDecimal.ONE, new Bilingual("", ""), List.of());

        assertImpossible(task, "1".repeat(41));
        assertImpossible(task, "1e999999999");
    }

    @Test
    void oneOptionIsChosenAndNoOther() {
        var task = new Choice(List.of(option(A, true), option(B, false)), false, false);

        assertImpossible(task);
        assertImpossible(task, "a", "b");
        assertImpossible(task, "c");
    }

    @Test
    void ofSeveralOptionsAtLeastOneIsChosen() throws ImpossibleAnswerException {
        var task = new Choice(List.of(option(A, true), option(B, true), option(C, false)), true, false);

        assertImpossible(task);
        assertImpossible(task, "a", "d");
        assertThat(task.mark(List.of("b", "a", "b")).isRight()).isTrue();
    }

    @Test
    void eachItemIsPutInOrderOnce() {
        var task = new Ordering(List.of(A, B, C), List.of());

        assertImpossible(task, "a", "b");
        assertImpossible(task, "a", "b", "b");
        assertImpossible(task, "a", "b", "c", "c");
        assertImpossible(task, "a", "b", "d");
    }

    @Test
    void eachItemOnTheLeftGetsOneOnTheRight() {
        var task = new Matching(List.of(A, B), List.of(A, C), Map.of("a", "c", "b", "c"), List.of());

        assertImpossible(task, "a=c");
        assertImpossible(task, "a=c", "a=c");
        assertImpossible(task, "a=c", "b=b");
        assertImpossible(task, "a=c", "c=c");
        assertImpossible(task, "a=c", "b=c", "b=a");
        assertImpossible(task, "a=c", "b");
        assertImpossible(task, "a=c", "=");
    }

    private static void assertImpossible(Task.Keyed task, String... given) {
        assertThatExceptionOfType(ImpossibleAnswerException.class).isThrownBy(() -> task.mark(List.of(given)));
    }

    @Test
    void aTaskThatNobodyCanSolveIsNone() {
        assertNone(() -> new Choice(List.of(option(A, false), option(B, false)), true, false));
        assertNone(() -> new Choice(List.of(option(A, true), option(B, true)), false, false));
        assertNone(() -> new Choice(List.of(option(A, true), option(A, false)), false, false));
        assertNone(() -> new Ordering(List.of(A), List.of()));
        assertNone(() -> new Ordering(List.of(A, A), List.of()));
        assertNone(() -> new Matching(List.of(A, B), List.of(A, B), Map.of("a", "b"), List.of()));
        assertNone(() -> new Matching(List.of(A, B), List.of(A, B), Map.of("a", "b", "b", "c"), List.of()));
        assertNone(() -> new ShortText(List.of(), List.of()));
    }

    private static void assertNone(Runnable making) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(making::run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/", "/b", "a/b/c", "A/b", "a/b ", "a/../b"})
    void whatIsNoIdOfAQuestionIsNotRead(String text) {
        assertThat(QuestionId.of(text)).isEmpty();
    }

    @Test
    void anIdIsReadAsItIsWritten() {
        var id = new QuestionId("status-codes", "unknown-438");

        assertThat(QuestionId.of(id.toString())).hasValue(id);
    }
}
