package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The parsers of the demo endpoints under a fuzzer. {@code mvn test} runs what is kept beside the tests;
 * {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks=true -Dtest=DemoFuzzTest#patches} looks for more, in one of them at a
 * time.
 */
class DemoFuzzTest {

    private static final List<String> OPERATIONS = List.of("add", "remove", "replace", "move", "copy", "test");
    private static final List<String> PATHS = List.of("", "/a", "/a/b", "/a/0", "/0", "/-", "/a/-", "/b", "/1/a", "/");
    private static final List<String> VALUES = List.of(
            "null",
            "1",
            "1.0",
            "\"x\"",
            "{}",
            "[]",
            "{\"a\":1}",
            "{\"a\":{\"b\":null}}",
            "[[0],{\"a\":[]}]",
            "[1,2,3]");

    // RFC 9110 §14.1.2
    @FuzzTest(maxDuration = "30s")
    void ranges(FuzzedDataProvider data) {
        int length = data.consumeInt(0, 2_000);
        ByteRange.parse("bytes=" + data.consumeRemainingAsString(), length)
                .ifPresent(ranges -> assertThat(ranges).allMatch(range -> range.first() >= 0 && range.last() < length));
    }

    // RFC 6901
    @FuzzTest(maxDuration = "30s")
    void pointers(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            assertThat(JsonPointer.parse(text)).hasToString(text);
        } catch (HttpProblem expected) {
            assertThat(expected.status()).isEqualTo(400);
        }
    }

    // RFC 6902, RFC 5789 §2.2
    @FuzzTest(maxDuration = "30s")
    void patches(FuzzedDataProvider data) {
        JsonNode document = json(data.pickValue(VALUES));
        JsonNode before = document.deepCopy();
        var operations = new ArrayList<String>();
        while (data.remainingBytes() > 0 && operations.size() < 20) {
            operations.add("{\"op\":\"%s\",\"path\":\"%s\",\"from\":\"%s\",\"value\":%s}"
                    .formatted(
                            data.pickValue(OPERATIONS),
                            data.pickValue(PATHS),
                            data.pickValue(PATHS),
                            data.pickValue(VALUES)));
        }
        try {
            JsonNode patch = json("[" + String.join(",", operations) + "]");
            assertThat(JsonPatch.apply(patch, document)).isNotNull();
        } catch (HttpProblem expected) {
            assertThat(expected.status()).isIn(409, 422);
        }
        assertThat(document).isEqualTo(before);
    }

    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }

    // RFC 7396: what a patch sets can be read afterwards, and the document it was made from stays
    @FuzzTest(maxDuration = "30s")
    void mergePatches(FuzzedDataProvider data) {
        JsonNode document = json(data.pickValue(VALUES));
        JsonNode before = document.deepCopy();
        JsonNode once = MergePatch.apply(json(data.pickValue(VALUES)), document);
        try {
            JsonNode patch = Json.tree(data.consumeRemainingAsBytes());
            JsonNode twice = MergePatch.apply(patch, MergePatch.apply(patch, once));
            assertThat(twice).isEqualTo(MergePatch.apply(patch, once));
        } catch (JacksonException notJson) {
            assertThat(notJson).isNotNull();
        }
        assertThat(document).isEqualTo(before);
    }

    // RFC 7578, RFC 2046 §5.1.1
    @FuzzTest(maxDuration = "30s")
    void forms(FuzzedDataProvider data) {
        try {
            byte[] content = data.consumeRemainingAsBytes();
            for (Multipart.Part part :
                    Multipart.parse("multipart/form-data; boundary=b", content).parts()) {
                assertThat(part.content().octets().length).isLessThan(content.length);
            }
        } catch (HttpProblem expected) {
            assertThat(expected.status()).isIn(400, 413);
        }
    }

    @FuzzTest(maxDuration = "30s")
    void compositions(FuzzedDataProvider data) {
        try {
            Composition composition = Composition.of(Arguments.parse(data.consumeRemainingAsString(), "query"));
            assertThat(composition.fields()).noneMatch(field -> field.framesTheMessage() || field.reachesBeyond());
            assertThat(composition.content().octets().length).isLessThanOrEqualTo(Composition.MOST_CONTENT_BYTES);
        } catch (HttpProblem expected) {
            assertThat(expected.status()).isIn(400, 413);
        }
    }
}
