package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.content.SequenceDiagram.Delivery;
import org.wirebook.content.SequenceDiagram.Message;
import org.wirebook.content.SequenceDiagram.Note;
import org.wirebook.content.SequenceDiagram.Participant;
import org.wirebook.content.SequenceDiagram.Placement;

class SequenceDiagramTest {

    private static final String FORM = """
            sequenceDiagram
                accTitle: A form is posted once
                participant B as Browser
                participant S as Server
                B->>S: POST /form
                S-->>B: 303 See Other
                Note over B,S: the history holds /done
            """;

    private static final String CACHE = """
            sequenceDiagram
                accTitle: 缓存向源服务器验证之后，自己回答客户端
                accDescr: 图中省略了连接的建立。
                actor U as 浏览器里的读者
                participant G as 带缓存的网关
                participant O as 源服务器（origin server）
                U->>G: GET /menu，Accept-Language: zh，没有条件
                G->>O: GET /menu，带 If-None-Match，问是否改过
                Note right of O: 资源：今天的菜单
                O--)G: 304，没有正文，存着的那一份还能用
                G->>G: 更新保存的字段
                Note left of O: 没有再传一次正文
                G-->>U: 200，来自缓存
                U-xO: 直接问源服务器，半路丢了
                O->>O: 写日志
            """;

    private static final String CROWDED = """
            sequenceDiagram
                accTitle: Five take part
                participant A
                participant B as Forward proxy here
                participant C as CDN
                participant D as Gateway with cache
                participant E as Strict-Transport-Secure
                A->>E: GET /a/very/long/path?with=query&and=more
                E-->>A: 200 OK, Strict-Transport-Security and on
                C->>B: WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW
                A->>A: looks into its own cache and finds nothing
                E->>E: looks into its own cache and finds nothing
                Note over A: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六
                Note left of A: nothing is tied to the connection
                Note right of B: nothing is tied to the connection
                Note left of C: nothing is tied to the connection
                Note over B,C: nothing is tied to the connection
                Note right of E: nothing is tied to the connection
                D-xE: lost
            """;

    @Test
    void readsParticipantsMessagesAndNotesInOrder() throws DiagramException {
        SequenceDiagram diagram = SequenceDiagram.parse(FORM);

        assertThat(diagram.title()).isEqualTo("A form is posted once");
        assertThat(diagram.participants())
                .containsExactly(new Participant("Browser", false), new Participant("Server", false));
        assertThat(diagram.steps())
                .containsExactly(
                        new Message(0, 1, Delivery.AWAITED, "POST /form"),
                        new Message(1, 0, Delivery.AWAITED, "303 See Other"),
                        new Note(0, 1, Placement.OVER, "the history holds /done"));
    }

    @Test
    void aParticipantWithoutALabelIsCalledByItsId() throws DiagramException {
        assertThat(parse("participant 客户端\nparticipant S\n客户端->>S: hi").participants())
                .containsExactly(new Participant("客户端", false), new Participant("S", false));
    }

    @Test
    void characterCodesStandForWhatMermaidWouldTakeForAnEnd() throws DiagramException {
        assertThat(parse(lanes("B->>S: GET /old#35;reviews#59; then")).steps())
                .containsExactly(new Message(0, 1, Delivery.AWAITED, "GET /old#reviews; then"));
    }

    @ParameterizedTest
    @CsvSource({
        "B->>S, AWAITED, req",
        "B-->>S, AWAITED, req",
        "S->>B, AWAITED, res",
        "S-->>B, AWAITED, res",
        "B-)S, NOT_AWAITED, req",
        "S--)B, NOT_AWAITED, res",
        "B-xS, LOST, req lost",
        "S --x B, LOST, res lost",
        "B->>B, AWAITED, req",
        "S->>S, AWAITED, res",
    })
    void whatTheClientSideSendsIsARequestWhateverTheArrow(String arrow, Delivery delivery, String classes)
            throws DiagramException {
        SequenceDiagram diagram = parse(lanes(arrow + ": x"));

        assertThat(diagram.steps().get(0))
                .isInstanceOfSatisfying(
                        Message.class, message -> assertThat(message.delivery()).isEqualTo(delivery));
        assertThat(Drawing.of(diagram).classesOfSteps()).containsExactly(classes);
    }

    @Test
    void theFirstParticipantIsTheClient() throws DiagramException {
        assertThat(Drawing.of(SequenceDiagram.parse(FORM)).heads()).containsExactly("head client", "head");
    }

    @Test
    void tellsTheStepsInWordsToThoseWhoDoNotSeeThem() throws DiagramException {
        Drawing drawing = Drawing.of(SequenceDiagram.parse(FORM));

        assertThat(drawing.role()).isEqualTo("img");
        assertThat(drawing.labelledBy())
                .containsExactly(
                        "A form is posted once",
                        "1. Browser to Server: POST /form; 2. Server to Browser: 303 See Other; "
                                + "3. note at Browser to Server: the history holds /done");
    }

    @Test
    void tellsTheStepsInTheLanguageOfThePage() throws DiagramException {
        SequenceDiagram diagram = parse("""
                accDescr: 省略了重传。
                participant K as 客户端
                participant F as 服务器
                K-xF: SYN
                F-)K: 通知
                F->>F: 写日志
                Note right of K: 超时
                """);

        assertThat(Drawing.of(diagram, Language.ZH).labelledBy())
                .last()
                .isEqualTo("省略了重传。 1. 客户端发给服务器（途中丢失）：SYN；2. 服务器发给客户端（不等待）：通知；3. 服务器自己：写日志；4. 客户端处的注释：超时");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, CACHE, CROWDED})
    void noLabelTouchesALaneOrAnotherLabel(String text) throws DiagramException {
        Drawing drawing = Drawing.of(SequenceDiagram.parse(text));

        assertThat(drawing.collisions()).isEmpty();
        assertThat(drawing.outside()).isEmpty();
    }

    @Test
    void twoLanesFitAPhone() throws DiagramException {
        assertThat(Drawing.of(SequenceDiagram.parse(FORM)).width()).isLessThanOrEqualTo(320 - 2 * 16);
    }

    @Test
    void carriesNoStylesBecauseThePolicyForbidsThem() throws DiagramException {
        assertThat(SequenceDiagram.parse(CACHE).svg("d", Language.ZH))
                .doesNotContain("style")
                .doesNotContain("<script")
                .doesNotContain("var(");
    }

    @Test
    void escapesLabels() throws DiagramException {
        String svg = parse(lanes("B->>S: <script>\"&\"</script>")).svg("d", Language.EN);

        assertThat(svg)
                .contains("&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void refusesAPrefixThatCannotBeginAnId() throws DiagramException {
        SequenceDiagram diagram = SequenceDiagram.parse(FORM);

        assertThatIllegalArgumentException().isThrownBy(() -> diagram.svg("a\" onload=\"x", Language.EN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    graph TD                                         | begins with the line "sequenceDiagram"
                    sequenceDiagram                                  | accTitle
                    sequenceDiagram~accTitle: t                      | at least two participants
                    sequenceDiagram~accTitle: t~accTitle: t          | one accTitle is enough
                    sequenceDiagram~accTitle:                        | text is missing
                    sequenceDiagram~accDescr {                       | is not drawn here
                    sequenceDiagram~title: t                         | is not drawn here
                    sequenceDiagram~%% comment                       | is not drawn here
                    """)
    void saysWhatIsMissingOrUnknown(String text, String message) {
        assertThatThrownBy(() -> SequenceDiagram.parse(text.replace('~', '\n')))
                .isInstanceOf(DiagramException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    loop three times                                 | "loop three times" is not drawn here
                    B->S: x                                          | "B->S: x" is not drawn here
                    B->>+S: x                                        | is not drawn here
                    B->>S                                            | is not drawn here
                    B->>S:                                           | text is missing
                    B->>X: x                                         | declare "X" first
                    B-xB: x                                          | not lost on the way
                    participant B as Bank                            | already a participant "B"
                    participant P as a label of twenty-five ch       | longer than 24 characters
                    Note above B: x                                  | is not drawn here
                    Note left of B,S: x                              | only "Note over" takes two
                    Note over B,X: x                                 | declare "X" first
                    B->>S: /old#reviews                              | write #35; for a number sign
                    B->>S: text/html; charset=utf-8                  | #59; for a semicolon
                    B->>S: one<br/>two                               | leave <br> out
                    B->>S: #55296;                                   | is not a character
                    B->>S: 123456789012345678901234567890123456789012345 | longer than 44 characters
                    """)
    void namesTheLineOfWhatIsNotInTheSubset(String statement, String message) {
        assertThatThrownBy(() -> parse(lanes("B->>S: fine\n\n" + statement)))
                .isInstanceOfSatisfying(DiagramException.class, e -> {
                    assertThat(e.line()).isEqualTo(7);
                    assertThat(e).hasMessageContaining(message);
                });
    }

    @Test
    void refusesAControlCharacter() {
        assertThatThrownBy(() -> parse(lanes("B->>S: a\u0007b"))).hasMessageContaining("control character");
    }

    @Test
    void refusesASixthParticipantAnEleventhMessageAndANinthNote() {
        assertThatThrownBy(() -> parse("actor A\nactor B\nactor C\nactor D\nactor E\nactor F\n"))
                .hasMessageContaining("more than 5 participants");
        assertThatThrownBy(() -> parse(lanes("B->>S: x\n".repeat(11)))).hasMessageContaining("more than 10 messages");
        assertThatThrownBy(() -> parse(lanes("Note over B: x\n".repeat(9)))).hasMessageContaining("more than 8 notes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "-", "participant ", "Note over B", "B->>S: ", "#35;", "\n", "汉"})
    @Timeout(5)
    void givesUpQuicklyOnAMegabyteOfAnything(String unit) {
        String text = lanes(unit.repeat(1_000_000 / unit.length()));

        assertThatThrownBy(() -> parse(text)).isInstanceOf(DiagramException.class);
    }

    private static String lanes(String rest) {
        return "participant B as Browser\nparticipant S as Server\n" + rest;
    }

    private static SequenceDiagram parse(String rest) throws DiagramException {
        return SequenceDiagram.parse("sequenceDiagram\naccTitle: t\n" + rest);
    }
}
