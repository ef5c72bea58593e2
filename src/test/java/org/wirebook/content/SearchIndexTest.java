package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.wirebook.content.Language.EN;
import static org.wirebook.content.Language.ZH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.content.SearchResult.Hit;
import org.wirebook.content.SearchResult.Translation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {

    private final SearchIndex index = SearchIndex.of(book());

    @AfterAll
    void close() {
        index.close();
    }

    private static Book book() {
        List<Page> pages = List.of(
                page(
                        EN,
                        "caching",
                        "HTTP caching",
                        new Section("", "", "A cache keeps an answer and gives it again."),
                        new Section(
                                "validation", "Validation", "With If-None-Match the answer may be 304 Not Modified."),
                        new Section(
                                "directives",
                                "Directives",
                                "Cache-Control: no-cache asks first, no-store keeps nothing.")),
                page(
                        ZH,
                        "caching",
                        "HTTP 缓存",
                        new Section("", "", "缓存保存一个回答，之后再给出它。"),
                        new Section("validation", "验证", "带上 If-None-Match，回答可以是 304 Not Modified。"),
                        new Section("directives", "指令", "Cache-Control: no-cache 先问一声，no-store 什么都不存。")),
                page(
                        EN,
                        "tcp",
                        "Opening a connection",
                        new Section("", "", "TCP opens a connection with a three-way handshake: SYN, SYN-ACK, ACK."),
                        new Section(
                                "cost",
                                "What it costs",
                                "One round trip. RFC 9293 says how. Over 304 hops it is slow. Not idempotent.")),
                page(
                        ZH,
                        "tcp",
                        "建立连接",
                        new Section("", "", "TCP 用三次握手建立连接：SYN、SYN-ACK、ACK。第三次之后握住。"),
                        new Section("cost", "代价", "一个往返。见 RFC 9293。握拳。")),
                page(
                        EN,
                        "escaping",
                        "Escaping",
                        new Section(
                                "",
                                "",
                                "Write <script>alert(\"x\") & y</script> as text. " + "filler words ".repeat(60)
                                        + "The needle & <b>hay</b>. " + "more filler ".repeat(60))),
                page(ZH, "escaping", "转义", new Section("", "", "把 <script> 写成文本。")),
                page(
                        EN,
                        "long",
                        "Much of one thing",
                        new Section("a", "One", "pipelining"),
                        new Section("b", "Two", "pipelining"),
                        new Section("c", "Three", "pipelining"),
                        new Section("d", "Four", "pipelining"),
                        new Section("e", "Five", "pipelining")),
                page(ZH, "long", "很多同样的东西", new Section("", "", "没有别的。")));
        List<Term> glossary = List.of(
                term("cache", "cache", "缓存", List.of("caching"), List.of("高速缓存")),
                term("handshake", "three-way handshake", "三次握手", List.of("3WHS"), List.of()),
                term("idempotent", "idempotent", "幂等", List.of("idempotence", ":idem"), List.of("幂等性")),
                term("http-cache", "HTTP cache", "握住", List.of(), List.of()),
                term("nowhere", "nowhere", "无处", List.of(), List.of()));
        var chapter =
                new Chapter("basics", Map.of(EN, "Basics", ZH, "基础"), List.of("caching", "tcp", "escaping", "long"));
        return new Book(List.of(chapter), pages, Trials.NONE, glossary, Questions.NONE);
    }

    private static Page page(Language language, String slug, String title, Section... sections) {
        var front = new FrontMatter(
                slug, title, "summary of " + slug, 1, 5, List.of(), List.of(), List.of(), LocalDate.of(2026, 11, 20));
        return new Page(
                language,
                "basics",
                front,
                "",
                List.of(),
                List.of(sections),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Term term(String id, String en, String zh, List<String> alsoEn, List<String> alsoZh) {
        return new Term(
                id,
                Map.of(EN, en, ZH, zh),
                Map.of(EN, alsoEn, ZH, alsoZh),
                Map.of(EN, en, ZH, zh),
                Optional.empty(),
                Optional.empty());
    }

    private List<Hit> hits(String query, Language reader) {
        return index.search(query, reader, 10).hits();
    }

    /** The first hit as {@code language/slug#anchor}. */
    private String first(String query, Language reader) {
        return hits(query, reader).stream()
                .findFirst()
                .map(SearchIndexTest::address)
                .orElse("nothing");
    }

    private static String address(Hit hit) {
        return hit.language().tag() + "/" + hit.slug() + (hit.anchor().isEmpty() ? "" : "#" + hit.anchor());
    }

    @ParameterizedTest
    @CsvSource({
        "缓存, ZH, zh/caching",
        "三次握手, ZH, zh/tcp",
        "304, EN, en/caching#validation",
        "304, ZH, zh/caching#validation",
        "no-cache, EN, en/caching#directives",
        "no-cache, ZH, zh/caching#directives",
        "If-None-Match, EN, en/caching#validation",
        "if none match, EN, en/caching#validation",
        "RFC 9293, EN, en/tcp#cost",
        "rfc9293, ZH, zh/tcp#cost",
        "http caching, EN, en/caching",
        "directives, EN, en/caching#directives",
        "HTTP缓存, ZH, zh/caching",
        "connection, EN, en/tcp",
    })
    void findsTheSectionThatIsMeant(String query, Language reader, String address) {
        assertThat(first(query, reader)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"ＨＴＴＰ　ＣＡＣＨＩＮＧ, EN, en/caching", "３０４, ZH, zh/caching#validation", "Ｎｏ－Ｃａｃｈｅ, EN, en/caching#directives"
    })
    void readsFullWidthLettersAsOrdinaryOnes(String query, Language reader, String address) {
        assertThat(first(query, reader)).isEqualTo(address);
    }

    @Test
    void doesNotTakeScatteredCharactersForAWord() {
        assertThat(hits("次握拳", ZH)).isEmpty();
    }

    @Test
    void findsASingleCharacterOfAChineseWord() {
        assertThat(hits("握", ZH)).extracting(SearchIndexTest::address).contains("zh/tcp", "zh/tcp#cost");
    }

    @Test
    void findsALongChineseQuestionOfWhichMostIsThere() {
        assertThat(first("TCP 用什么握手建立连接的", ZH)).isEqualTo("zh/tcp");
        assertThat(first("怎么知道它们是先问一声还是什么都不存", ZH)).isEqualTo("zh/caching#directives");
    }

    @Test
    void theLastWordMayBeIncomplete() {
        assertThat(first("if-none-m", EN)).isEqualTo("en/caching#validation");
        assertThat(first("direc", EN)).isEqualTo("en/caching#directives");
        assertThat(first("http valid", EN)).isEqualTo("en/caching#validation");
    }

    @Test
    void aWordBeforeTheLastIsComplete() {
        assertThat(hits("direc zzzz", EN)).isEmpty();
    }

    @Test
    void anEnglishWordFindsChinesePagesThroughTheGlossary() {
        assertThat(hits("cache", EN))
                .extracting(SearchIndexTest::address, Hit::through)
                .contains(
                        tuple("en/caching", Optional.empty()),
                        tuple("zh/caching", Optional.of(new Translation("cache", "缓存"))));
    }

    @Test
    void aChineseWordFindsEnglishPagesThroughTheGlossary() {
        assertThat(hits("缓存", EN))
                .first()
                .extracting(SearchIndexTest::address, Hit::through)
                .containsExactly("en/caching", Optional.of(new Translation("缓存", "cache")));
    }

    @Test
    void anAbbreviationFindsTheFullNameInBothLanguages() {
        assertThat(hits("3WHS", EN))
                .extracting(SearchIndexTest::address, Hit::through)
                .containsExactly(
                        tuple("en/tcp", Optional.of(new Translation("3WHS", "three-way handshake"))),
                        tuple("zh/tcp", Optional.of(new Translation("3WHS", "三次握手"))));
    }

    @Test
    void hyphensInAGlossaryNameMayBeSpaces() {
        assertThat(first("Three Way Handshake", ZH)).isEqualTo("zh/tcp");
    }

    @Test
    void pagesInTheLanguageOfTheReaderComeFirst() {
        assertThat(hits("cache", ZH))
                .extracting(Hit::language)
                .startsWith(ZH)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(hits("cache", EN)).extracting(Hit::language).startsWith(EN).isSorted();
    }

    @Test
    void aPageIsNotOfferedInTheOtherLanguageBecauseOfAWordThatBothHave() {
        assertThat(hits("304", EN)).extracting(Hit::language).containsOnly(EN);
    }

    @Test
    void aPageThatOnlyTheOtherLanguageFindsIsOffered() {
        assertThat(first("pipelining", ZH)).startsWith("en/long");
    }

    @Test
    void aPageShowsAtMostThreeOfItsSections() {
        assertThat(hits("pipelining", EN)).hasSize(3);
    }

    @Test
    void returnsNoMoreThanAskedFor() {
        assertThat(index.search("cache", EN, 2).hits()).hasSize(2);
    }

    @Test
    void wordsThatNoSectionHasTogetherAreSoughtApart() {
        assertThat(first("pipelining zzzz", EN)).startsWith("en/long");
    }

    @Test
    void snippetsAreEscapedAndMarkWhatWasFound() {
        assertThat(hits("alert", EN))
                .first()
                .extracting(Hit::snippet)
                .asString()
                .startsWith("Write &lt;script&gt;<mark>alert</mark>(&quot;x&quot;) &amp; y&lt;/script&gt; as text.")
                .endsWith("…");
    }

    @Test
    void snippetsShowTheSurroundingsOfTheMatch() {
        String snippet = hits("needle", EN).get(0).snippet();

        assertThat(snippet)
                .startsWith("…")
                .endsWith("…")
                .contains("The <mark>needle</mark> &amp; &lt;b&gt;hay&lt;/b&gt;.");
        assertThat(snippet.replaceAll("</?mark>", "").replaceAll("&\\w+;", "&").length())
                .isLessThanOrEqualTo(160);
    }

    @Test
    void snippetsMarkTheWordThatStandsInForTheReaders() {
        assertThat(hits("caching", ZH).get(0).snippet()).isEqualTo("<mark>缓存</mark>保存一个回答，之后再给出它。");
    }

    @ParameterizedTest
    @CsvSource({
        "cahce-, EN, cache",
        "idempotant, EN, idempotent",
        "三次握收, ZH, 三次握手",
        "三次喔手, EN, 三次握手",
        "If-Nome-Mach, EN, If-None-Match",
        "Openig a conection, EN, Opening a connection",
    })
    void offersTheNearestWordsWhenNothingIsFound(String query, Language reader, String suggestion) {
        SearchResult result = index.search(query, reader, 10);

        assertThat(result.hits()).isEmpty();
        assertThat(result.suggestions()).first().isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "*:*", "\"\"", "()", "&& || !", "+-", "?*~^", "。，《》", "\u0000", "\uD83D", "😀"})
    void aQueryWithoutWordsFindsAndSuggestsNothing(String query) {
        assertThat(index.search(query, EN, 10)).isEqualTo(new SearchResult(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:caching",
                "caching AND",
                "AND OR NOT",
                "\"caching",
                "caching)",
                "caching~2",
                "caching^4",
                "/caching/",
                "[a TO z]",
                "cach?ng*",
                "\\",
                "caching \\",
                "<script>",
                "x'; DROP TABLE",
                "a\u0000b",
                "\uD83D caching",
                "a\u0301\u0301\u0301"
            })
    void noCharacterHasASpecialMeaning(String query) {
        assertThat(index.search(query, EN, 10).hits()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caching ",
                "c",
                "握",
                "三次握手",
                "a-",
                "a b ",
                "😀",
                "cache 缓存 ",
                "3WHS http-cache/",
                "\"",
                "304,",
                "if-none-match "
            })
    @Timeout(10)
    void takesTenThousandCharactersCalmly(String unit) {
        SearchResult result = index.search(unit.repeat(10_000 / unit.length()), EN, 10);

        assertThat(result.suggestions()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void onlyTheFirstTwoHundredCharactersCount() {
        assertThat(first("directives" + " ".repeat(190) + "zzzz", EN)).isEqualTo("en/caching#directives");
    }

    @Test
    void manyThreadsMaySearchAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Hit>>> searches = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                searches.add(threads.submit(() -> hits("cache", EN)));
            }
            for (Future<List<Hit>> search : searches) {
                assertThat(search.get()).isEqualTo(hits("cache", EN));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aClosedIndexSaysSo() {
        SearchIndex closed = SearchIndex.of(book());
        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.search("cache", EN, 10));
    }

    @Test
    void anEmptyBookFindsNothing() {
        try (SearchIndex empty =
                SearchIndex.of(new Book(List.of(), List.of(), Trials.NONE, List.of(), Questions.NONE))) {
            assertThat(empty.search("cache", EN, 10).hits()).isEmpty();
        }
    }
}
