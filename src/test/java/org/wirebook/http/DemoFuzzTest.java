package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
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

    // RFC 5789 §2.2
    @FuzzTest(maxDuration = "30s")
    void patches(FuzzedDataProvider data) {
        boolean merge = data.consumeBoolean();
        try {
            JsonNode patch = Json.tree(data.consumeString(500).getBytes(StandardCharsets.UTF_8));
            JsonNode document = Json.tree(data.consumeRemainingAsBytes());
            JsonNode before = document.deepCopy();
            assertThat(merge ? MergePatch.apply(patch, document) : JsonPatch.apply(patch, document))
                    .isNotNull();
            assertThat(document).isEqualTo(before);
        } catch (JacksonException notJson) {
            assertThat(notJson).isNotNull();
        } catch (HttpProblem expected) {
            assertThat(expected.status()).isIn(400, 409, 422);
        }
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
