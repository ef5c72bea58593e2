package org.wirebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -                          | en
            zh                         | zh
            zh-CN,zh;q=0.9,en;q=0.8    | zh
            ZH-Hant-TW                 | zh
            de,zh;q=0.3,en;q=0.2       | zh
            de, fr                     | en
            *                          | en
            en;q=0, *                  | zh
            zh;q=0, *;q=0.1            | en
            zh;q=nonsense, en;q=0.1    | en
            """)
    void findsTheLanguageAReaderPrefers(@Nullable String field, String expected) {
        assertThat(Preference.language(Optional.ofNullable(field), List.of("en", "zh")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -                          | identity
            ''                         | identity
            gzip, deflate, br          | br
            gzip;q=1.0, br;q=0.5       | gzip
            *                          | br
            br;q=0, *                  | gzip
            gzip;q=0                   | identity
            identity, gzip;q=0.5       | identity
            x-gzip                     | gzip
            GZIP                       | gzip
            zstd                       | identity
            """)
    void findsTheCodingAClientPrefers(@Nullable String field, String expected) {
        assertThat(Preference.coding(Optional.ofNullable(field), List.of("br", "gzip")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -                                                       | application/json
            */*                                                     | application/json
            text/html,application/xhtml+xml,*/*;q=0.8               | text/html
            text/*                                                  | text/html
            text/html;q=0.2, application/json;q=0.4                 | application/json
            text/html;level=1;q=0.9, application/*;q=0.4            | text/html
            application/json;q=0, */*                               | text/html
            image/webp                                              | -
            """)
    void findsTheMediaTypeAClientPrefers(@Nullable String field, @Nullable String expected) {
        assertThat(Preference.mediaType(Optional.ofNullable(field), List.of("application/json", "text/html")))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
