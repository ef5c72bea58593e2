package org.wirebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;

/**
 * The parsers of fields under a fuzzer. {@code mvn test} runs what is kept beside the tests; {@code JAZZER_FUZZ=1 mvn
 * test -Djazzer.hooks=true -Dtest=FieldFuzzTest#dates} looks for more, in one of them at a time.
 */
class FieldFuzzTest {

    // RFC 9110 §13.1.1
    @FuzzTest(maxDuration = "30s")
    void entityTags(FuzzedDataProvider data) {
        String field = data.consumeRemainingAsString();
        EntityTag.parseList(field).ifPresent(tags -> {
            for (EntityTag tag : tags) {
                assertThat(field).contains(tag.toString());
            }
        });
    }

    // RFC 9110 §5.6.7
    @FuzzTest(maxDuration = "30s")
    void dates(FuzzedDataProvider data) {
        HttpDate.parse(data.consumeRemainingAsString())
                .ifPresent(date ->
                        assertThat(HttpDate.parse(HttpDate.format(date))).hasValue(date));
    }

    // RFC 9110 §12.5
    @FuzzTest(maxDuration = "30s")
    void preferences(FuzzedDataProvider data) {
        Optional<String> field = Optional.of(data.consumeRemainingAsString());
        assertThat(Preference.language(field, List.of("en", "zh"))).isIn("en", "zh");
        assertThat(Preference.coding(field, List.of("br", "gzip"))).isIn("br", "gzip", "identity");
        assertThat(Preference.mediaType(field, List.of("text/html", "a/b")).orElse("a/b"))
                .isIn("text/html", "a/b");
    }
}
