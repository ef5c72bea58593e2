package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.web.Json;
import tools.jackson.databind.JsonNode;

class MergePatchTest {

    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }

    // RFC 7396, Appendix A
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}                | {\"a\":\"c\"}                   | {\"a\":\"c\"}",
                "{\"a\":\"b\"}                | {\"b\":\"c\"}                   | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}                | {\"a\":null}                    | {}",
                "{\"a\":\"b\",\"b\":\"c\"}    | {\"a\":null}                    | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}              | {\"a\":\"c\"}                   | {\"a\":\"c\"}",
                "{\"a\":\"c\"}                | {\"a\":[\"b\"]}                 | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}        | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}      | {\"a\":[1]}                     | {\"a\":[1]}",
                "[\"a\",\"b\"]                | [\"c\",\"d\"]                   | [\"c\",\"d\"]",
                "{\"a\":\"b\"}                | [\"c\"]                         | [\"c\"]",
                "{\"a\":\"foo\"}              | null                            | null",
                "{\"a\":\"foo\"}              | \"bar\"                         | \"bar\"",
                "{\"e\":null}                 | {\"a\":1}                       | {\"e\":null,\"a\":1}",
                "[1,2]                        | {\"a\":\"b\",\"c\":null}        | {\"a\":\"b\"}",
                "{}                           | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
            })
    void patchesAsTheStandardsExamplesDo(String document, String patch, String result) {
        JsonNode before = json(document);

        assertThat(MergePatch.apply(json(patch), before)).isEqualTo(json(result));
        assertThat(before).isEqualTo(json(document));
    }
}
