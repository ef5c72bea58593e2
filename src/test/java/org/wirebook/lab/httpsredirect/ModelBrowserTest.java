package org.wirebook.lab.httpsredirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.lab.httpsredirect.ModelBrowser.Outcome;

/** RFC 6797, section by section, as the modelled browser heeds it. */
class ModelBrowserTest {

    private static final String YEAR = "max-age=31536000";

    private static List<Outcome> play(Visit... visits) {
        var browser = new ModelBrowser();
        return Arrays.stream(visits).map(browser::open).toList();
    }

    private static Outcome last(Visit... visits) {
        List<Outcome> outcomes = play(visits);
        return outcomes.get(outcomes.size() - 1);
    }

    private static Visit visit(int day, String url, String field) {
        return new Visit(day, url, field, true);
    }

    @Test
    void theFirstVisitIsOpenAndTheNextIsNot() {
        List<Outcome> outcomes = play(visit(0, "http://shop.example/", YEAR), visit(1, "HTTP://Shop.Example/a?b", ""));

        assertThat(outcomes).extracting(Outcome::open).containsExactly(true, false);
        assertThat(outcomes.get(1).first()).isEqualTo("https://shop.example/a?b");
    }

    /** §8.3. */
    @ParameterizedTest
    @CsvSource({
        "http://shop.example, https://shop.example/",
        "http://shop.example:80/, https://shop.example:443/",
        "http://shop.example:8080/, https://shop.example:8080/",
        "https://shop.example:8443/, https://shop.example:8443/",
    })
    void port80Becomes443AndAnyOtherStays(String typed, String asked) {
        assertThat(last(visit(0, "https://shop.example/", YEAR), visit(1, typed, ""))
                        .first())
                .isEqualTo(asked);
    }

    /** §8.2. */
    @ParameterizedTest
    @CsvSource({
        "max-age=9999; includeSubDomains, http://pay.shop.example/, false",
        "max-age=9999; includeSubDomains, http://a.b.shop.example/, false",
        "max-age=9999; includeSubDomains, http://myshop.example/, true",
        "max-age=9999; includeSubDomains, http://example/, true",
        "max-age=9999, http://pay.shop.example/, true",
    })
    void subdomainsCountIfTheHostSaysSo(String field, String typed, boolean open) {
        assertThat(last(visit(0, "https://shop.example/", field), visit(0, typed, ""))
                        .open())
                .isEqualTo(open);
    }

    /** §6.1.1, §8.1. */
    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "11, true"})
    void itRunsOut(int day, boolean open) {
        Visit noted = visit(0, "https://shop.example/", "max-age=864000");

        assertThat(last(noted, visit(day, "http://shop.example/", "")).open()).isEqualTo(open);
    }

    @Test
    void everyAnswerStartsTheTimeAnewAndZeroEndsIt() {
        Visit noted = visit(0, "https://shop.example/", "max-age=864000");
        Visit again = visit(9, "http://shop.example/", "max-age=864000");

        assertThat(last(noted, again, visit(18, "http://shop.example/", "")).open())
                .isFalse();
        assertThat(last(noted, visit(1, "http://shop.example/", "max-age=0"), visit(2, "http://shop.example/", ""))
                        .open())
                .isTrue();
    }

    /** §6.1: what breaks the grammar is ignored, what is unknown is skipped. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max-age=1                             | true
            MAX-AGE = "31536000" ; preload        | true
            ;; max-age=1 ;                        | true
            max-age=1; includeSubDomains; x="a b" | true
            max-age                               | false
            max-age=                              | false
            max-age=-1                            | false
            max-age=1y                            | false
            max-age=1.5                           | false
            max-age=1; max-age=1                  | false
            max-age=1; includeSubDomains=yes      | false
            includeSubDomains                     | false
            max-age=1, includeSubDomains          | false
            max-age 1                             | false
            """)
    void itReadsTheFieldAsTheGrammarSays(String field, boolean counts) {
        assertThat(StrictTransport.parse(field).isPresent()).isEqualTo(counts);
    }

    /** §8.1.1. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1", "[::1]", "[2001:db8::1]:8443"})
    void anAddressIsNeverNoted(String host) {
        List<Outcome> outcomes = play(visit(0, "https://" + host + "/", YEAR), visit(1, "http://" + host + "/", ""));

        assertThat(outcomes.get(0).notice().key()).isEqualTo("address");
        assertThat(outcomes.get(1).open()).isTrue();
    }

    /** §8.1, §8.4, §12.1. */
    @Test
    void aBadCertificateIsNotHeededAndNotForgivenLater() {
        Visit bad = new Visit(0, "https://shop.example/", YEAR, false);
        List<Outcome> outcomes = play(bad, visit(1, "http://shop.example/", YEAR), bad);

        assertThat(outcomes)
                .extracting(outcome -> outcome.opening().key())
                .containsExactly("click-through", "in-the-clear", "no-way");
        assertThat(outcomes)
                .extracting(outcome -> outcome.notice().key())
                .containsExactly("bad-certificate", "noted", "never-came");
    }

    @ParameterizedTest
    @CsvSource({"ftp://shop.example/", "shop.example", "http://", "http://a b/", "'http://x/\u00e9'"})
    void whatIsNoAddressOfTheWebIsSaid(String typed) {
        assertThat(last(visit(0, typed, YEAR)).opening().key()).isEqualTo("unreadable");
    }
}
