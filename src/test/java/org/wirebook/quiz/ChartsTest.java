package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.wirebook.content.Chapter;
import org.wirebook.content.Language;

class ChartsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Activity QUIET = new Activity(Map.of(), FRIDAY);
    private static final Activity BUSY = new Activity(
            Map.of(
                    LocalDate.of(2026, 5, 25),
                    1,
                    LocalDate.of(2026, 11, 9),
                    40,
                    LocalDate.of(2026, 11, 16),
                    9,
                    LocalDate.of(2026, 11, 18),
                    10,
                    FRIDAY,
                    1),
            FRIDAY);
    private static final List<Strength> STRENGTHS = List.of(
            new Strength(
                    new Chapter("caching", Map.of(Language.EN, "<Caching> & more", Language.ZH, "缓存"), List.of()),
                    3,
                    12,
                    0.2449),
            new Strength(new Chapter("tls", Map.of(Language.EN, "TLS", Language.ZH, "TLS"), List.of()), 0, 8, 0));

    private static Drawn calendar(Activity activity, String language) {
        return Drawn.of("calendar", Calendar.of(activity, Locale.forLanguageTag(language)), language);
    }

    private static Drawn columns(Activity activity, String language) {
        return Drawn.of("columns", Columns.of(activity, Locale.forLanguageTag(language)), language);
    }

    private static Drawn bars(List<Strength> strengths, Language language) {
        return Drawn.of("bars", Bars.of(strengths, language), language.tag());
    }

    @Test
    void theCalendarHasASquareForEachDayUpToToday() {
        List<Element> squares = calendar(BUSY, "en").all("rect").subList(0, 25 * 7 + 5);

        assertThat(squares.get(0).getTextContent()).isEqualTo("2026-05-25: 1 answer");
        assertThat(squares.get(1).getTextContent()).isEqualTo("2026-05-26: no answers");
        assertThat(squares.get(25 * 7 + 2).getTextContent()).isEqualTo("2026-11-18: 10 answers");
        assertThat(squares).last().extracting(Element::getTextContent).isEqualTo("2026-11-20: 1 answer");
    }

    @Test
    void theMoreWasAnsweredOnADayTheDarkerItIs() {
        Drawn calendar = calendar(BUSY, "en");

        assertThat(calendar.ofClass("shade-4").get(0).getTextContent()).isEqualTo("2026-11-09: 40 answers");
        assertThat(calendar.ofClass("shade-3").get(0).getTextContent()).isEqualTo("2026-11-18: 10 answers");
        assertThat(calendar.ofClass("shade-2").get(0).getTextContent()).isEqualTo("2026-11-16: 9 answers");
        assertThat(calendar.ofClass("shade-1").get(0).getTextContent()).isEqualTo("2026-05-25: 1 answer");
        assertThat(calendar.ofClass("shade-0")).hasSize(25 * 7 + 5 - 5 + 1); // and one that explains the shade
    }

    @Test
    void theShadesAreExplainedBesideEachOther() {
        Drawn calendar = calendar(QUIET, "en");

        assertThat(calendar.all("text"))
                .extracting(Element::getTextContent)
                .endsWith("0", "1–4", "5–9", "10–19", "20+");
        assertThat(calendar.all("rect"))
                .extracting(rect -> rect.getAttribute("class") + " at " + rect.getAttribute("x"))
                .endsWith("shade-0 at 14", "shade-1 at 69", "shade-2 at 124", "shade-3 at 179", "shade-4 at 234");
    }

    @Test
    void theMonthsAreNamedWhereTheyBegin() {
        assertThat(Calendar.of(QUIET, Locale.ENGLISH).months())
                .extracting(WeekAxis.Label::text)
                .containsExactly("Jun", "Jul", "Aug", "Sep", "Oct", "Nov");
        assertThat(Calendar.of(QUIET, Locale.CHINESE).months())
                .extracting(WeekAxis.Label::text)
                .containsExactly("6月", "7月", "8月", "9月", "10月", "11月");
    }

    @Test
    void theCalendarIsSpokenInOneSentence() {
        assertThat(calendar(BUSY, "en").spoken())
                .containsExactly("Answers each day of the last half year", "61 answers, on 5 of 180 days.");
        assertThat(calendar(BUSY, "zh").spoken()).containsExactly("近半年每天答了几题", "180 天里有 5 天答过题，共 61 题。");
        assertThat(calendar(QUIET, "en").spoken()).last().isEqualTo("No answers yet.");
        assertThat(calendar(QUIET, "zh").spoken()).last().isEqualTo("还没有答过题。");
    }

    @Test
    void theTableSaysTheSameWithTheLatestWeekFirst() {
        Drawn calendar = calendar(BUSY, "en");

        assertThat(calendar.row(0)).containsExactly("Week of", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Sum");
        assertThat(calendar.row(1)).containsExactly("2026-11-16", "9", "0", "10", "0", "1", "", "", "20");
        assertThat(calendar.row(26)).containsExactly("2026-05-25", "1", "0", "0", "0", "0", "0", "0", "1");
        assertThat(calendar.all("tr")).hasSize(27);
    }

    @Test
    void theTallestColumnIsTheWeekWithMostAnswers() {
        List<Columns.Column> columns = Columns.of(BUSY, Locale.ENGLISH).columns();

        assertThat(columns).hasSize(26);
        assertThat(columns.get(24)).isEqualTo(new Columns.Column(278, 80, "2026-11-09", 40));
        assertThat(columns.get(25)).isEqualTo(new Columns.Column(289, 40, "2026-11-16", 20));
        assertThat(columns.get(0).height()).as("one answer of forty").isEqualTo(2);
        assertThat(columns.get(1).height()).isZero();
    }

    @Test
    void aSingleAnswerCanBeSeenBesideManyThousands() {
        Activity activity = new Activity(Map.of(FRIDAY, 1_000_000, FRIDAY.minusWeeks(1), 1), FRIDAY);

        assertThat(Columns.of(activity, Locale.ENGLISH).columns().get(24).height())
                .isEqualTo(2);
    }

    @Test
    void theColumnsAreSpokenAndWrittenToo() {
        assertThat(columns(BUSY, "en").spoken())
                .containsExactly(
                        "Answers each week of the last half year", "At most 40 answers in a week; 20 this week.");
        assertThat(columns(BUSY, "zh").spoken()).last().isEqualTo("最多的一周 40 题，本周 20 题。");
        assertThat(columns(QUIET, "en").spoken()).last().isEqualTo("No answers yet.");
        assertThat(columns(BUSY, "en").row(1)).containsExactly("2026-11-16", "20");
    }

    @Test
    void aBarIsAsLongAsAChapterIsStrong() {
        Drawn bars = bars(STRENGTHS, Language.EN);

        assertThat(bars.all("rect"))
                .extracting(rect -> rect.getAttribute("width"))
                .containsExactly("100%", "24%", "100%");
        assertThat(bars.all("text"))
                .extracting(Element::getTextContent)
                .containsExactly("<Caching> & more", "24%", "TLS", "0%");
        assertThat(bars.row(1)).containsExactly("<Caching> & more", "3", "12", "24%");
        assertThat(bars.spoken()).containsExactly("How well you know each chapter", "You know 3 of 20 cards.");
    }

    @Test
    void theBarsSpeakChinese() {
        Drawn bars = bars(STRENGTHS, Language.ZH);

        assertThat(bars.row(1)).containsExactly("缓存", "3", "12", "24%");
        assertThat(bars.spoken()).containsExactly("各章掌握得怎么样", "共 20 张卡片，记住了 3 张。");
    }

    @Test
    void whereNothingIsAskedThereAreNoBars() {
        assertThat(bars(List.of(), Language.EN).all("rect")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar", "columns"})
    void nothingHasAStyleOfItsOwn(String fragment) {
        Object view =
                fragment.equals("calendar") ? Calendar.of(BUSY, Locale.ENGLISH) : Columns.of(BUSY, Locale.ENGLISH);

        assertThat(Drawn.of(fragment, view, "en").all("*"))
                .noneMatch(element -> element.hasAttribute("style") || element.hasAttribute("fill"));
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(Drawn.words("zh").keySet()).isEqualTo(Drawn.words("en").keySet());
        assertThat(Drawn.words("en").stringPropertyNames()).allMatch(key -> key.startsWith("chart."));
    }
}
