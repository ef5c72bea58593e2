package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirebook.http.Answers.json;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.web.HttpProblem;
import tools.jackson.databind.JsonNode;

/** RFC 7578, RFC 2046 §5.1.1. */
class MultipartTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final String NAMED = "Content-Disposition: form-data; name=";

    private static Multipart parse(String... lines) {
        return Multipart.parse(TYPE, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFormWithAFileIsEchoedAsFormAndFiles() {
        String content = String.join(
                "\r\n",
                "--b",
                NAMED + "\"a\"",
                "",
                "1",
                "--b",
                NAMED + "\"f\"; filename=\"x.txt\"",
                "Content-Type: text/plain",
                "",
                "hello",
                "--b--",
                "");
        JsonNode json = json(SITE.send(HttpRequest.newBuilder(SITE.uri("/http/post"))
                .header("Content-Type", TYPE)
                .POST(BodyPublishers.ofString(content))));

        assertThat(json.get("form").toString()).isEqualTo("{\"a\":\"1\"}");
        assertThat(json.get("files").toString()).isEqualTo("{\"f\":\"hello\"}");
        assertThat(json.get("data").asString()).isEmpty();
        assertThat(json.get("json").isNull()).isTrue();
    }

    @Test
    void preambleEpilogueAndEmptyPartsAreAllowed() {
        var parts = parse("preamble", "--b", NAMED + "a", "", "", "--b", NAMED + "\"a\"", "", "2", "--b--", "epilogue");

        assertThat(parts.form().json()).hasToString("{a=[, 2]}");
    }

    @Test
    void aPartKeepsLineEndsAndWhatOnlyLooksLikeTheBoundary() {
        var parts = parse("--b", NAMED + "\"a\"", "", "one", "", "--c", "x--b", "", "--b--");

        assertThat(parts.form().first("a")).hasValue("one\r\n\r\n--c\r\nx--b\r\n");
    }

    @Test
    void namesAreUtf8() {
        assertThat(parse("--b", NAMED + "\"你 好\"", "", "1", "--b--").form().first("你 好"))
                .hasValue("1");
    }

    @Test
    void aQuotedBoundaryMayHaveSpaces() {
        var parts = Multipart.parse(
                "multipart/form-data; charset=utf-8; Boundary=\"a b\"",
                ("--a b\r\n" + NAMED + "x\r\n\r\ny\r\n--a b--").getBytes(StandardCharsets.UTF_8));

        assertThat(parts.form().first("x")).hasValue("y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b",
                "--b\r\n",
                "--b\r\n\r\n",
                "--b\r\nContent-Disposition: form-data; name=a",
                "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1",
                "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b",
                "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--",
                "--b\r\n\r\n1\r\n--b--",
                "--b\r\n--b--",
                "no boundary at all"
            })
    void aFormThatIsCutOffOrLacksANameIs400(String content) {
        assertThatThrownBy(() -> Multipart.parse(TYPE, content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(HttpProblem.class)
                .hasMessageStartingWith("The multipart/form-data content");
    }

    @Test
    void aFormWithoutABoundaryIs400() {
        assertThat(SITE.send(HttpRequest.newBuilder(SITE.uri("/http/post"))
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(400);
    }
}
