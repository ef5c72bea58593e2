package org.wirebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant EXAMPLE = Instant.parse("1994-11-06T08:49:37Z");

    /** The three examples of RFC 9110 §5.6.7. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void readsEachFormARecipientMustAccept(String text) {
        assertThat(HttpDate.parse(text)).contains(EXAMPLE);
    }

    @Test
    void writesThePreferredForm() {
        assertThat(HttpDate.format(EXAMPLE)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "Thu,31 Dec 2037 23:59:59 GMT",
                "Sun, 06 Nov 1994 08:49:37",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Mon, 31 Feb 1994 08:49:37 GMT", // the last of that month was a Monday
                "Monday, 31-Feb-94 08:49:37 GMT",
                "Mon Feb 31 08:49:37 1994",
                "Sun, 06 Nov 1994 24:00:00 GMT",
                "1994-11-06T08:49:37Z"
            })
    void refusesEverythingElse(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }
}
