package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorsTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static final String MODIFIED = "Thu, 01 Jan 2026 00:00:00 GMT";
    private static final String LATER = "Fri, 02 Jan 2026 00:00:00 GMT";
    private static final String EARLIER = "Wed, 31 Dec 2025 23:59:59 GMT";

    @Test
    void theEntityTagIsTheOneInTheAddress() {
        HttpResponse<String> response = SITE.get("/http/etag/v1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(field(response, "ETag")).isEqualTo("\"v1\"");
        assertThat(field(response, "Last-Modified")).isEqualTo(MODIFIED);
        assertThat(field(SITE.get("/http/etag/v1?weak=true"), "ETag")).isEqualTo("W/\"v1\"");
    }

    // RFC 9110 §13.1.2: weak comparison
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/http/etag/v1           | \"v1\"               | 304",
                "/http/etag/v1           | W/\"v1\"             | 304",
                "/http/etag/v1?weak=true | \"v1\"               | 304",
                "/http/etag/v1           | \"a\", \"v1\", \"b\" | 304",
                "/http/etag/v1           | ,\"a\" ,, W/\"v1\"   | 304",
                "/http/etag/v1           | *                    | 304",
                "/http/etag/a,b          | \"a,b\"              | 304",
                "/http/etag/v1           | \"V1\"               | 200",
                "/http/etag/v1           | \"v\"                | 200",
                "/http/etag/v1           | w/\"v1\"             | 200",
                "/http/etag/v1           | v1                   | 200",
                "/http/etag/v1           | \"v1                 | 200",
                "/http/etag/v1           | \"v1\" x             | 200"
            })
    void ifNoneMatchComparesWeakly(String path, String field, int status) {
        assertThat(SITE.get(path, "If-None-Match", field).statusCode()).isEqualTo(status);
    }

    // RFC 9110 §13.1.1: strong comparison
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/http/etag/v1           | \"v1\"        | 200",
                "/http/etag/v1           | \"a\", \"v1\" | 200",
                "/http/etag/v1           | *             | 200",
                "/http/etag/v1           | W/\"v1\"      | 412",
                "/http/etag/v1           | \"v2\"        | 412",
                "/http/etag/v1           | v1            | 412",
                "/http/etag/v1?weak=true | \"v1\"        | 412",
                "/http/etag/v1?weak=true | W/\"v1\"      | 412",
                "/http/etag/v1?weak=true | *             | 200"
            })
    void ifMatchComparesStrongly(String path, String field, int status) {
        assertThat(SITE.get(path, "If-Match", field).statusCode()).isEqualTo(status);
    }

    // RFC 9110 §13.1.3, §13.1.4, §5.6.7: all three forms of a date; what is no date is ignored
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Modified-Since   | Thu, 01 Jan 2026 00:00:00 GMT   | 304",
                "If-Modified-Since   | Fri, 02 Jan 2026 00:00:00 GMT   | 304",
                "If-Modified-Since   | Thursday, 01-Jan-26 00:00:00 GMT | 304",
                "If-Modified-Since   | Thu Jan  1 00:00:00 2026        | 304",
                "If-Modified-Since   | Wed, 31 Dec 2025 23:59:59 GMT   | 200",
                "If-Modified-Since   | Thu, 01 Jan 2026                | 200",
                "If-Modified-Since   | Mon, 01 Jan 2026 00:00:00 GMT   | 200",
                "If-Modified-Since   | Tue, 31 Feb 2026 00:00:00 GMT   | 200",
                "If-Modified-Since   | yesterday                       | 200",
                "If-Unmodified-Since | Thu, 01 Jan 2026 00:00:00 GMT   | 200",
                "If-Unmodified-Since | Wed, 31 Dec 2025 23:59:59 GMT   | 412",
                "If-Unmodified-Since | yesterday                       | 200"
            })
    void datesAreComparedToTheSecond(String name, String date, int status) {
        assertThat(SITE.get("/http/etag/v1", name, date).statusCode()).isEqualTo(status);
    }

    // RFC 9110 §13.2.2
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "If-None-Match | \"v1\" | If-Modified-Since   | " + EARLIER + " | 304",
                "If-None-Match | \"v2\" | If-Modified-Since   | " + LATER + "   | 200",
                "If-Match      | \"v1\" | If-Unmodified-Since | " + EARLIER + " | 200",
                "If-Match      | \"v2\" | If-Unmodified-Since | " + LATER + "   | 412",
                "If-Match      | \"v2\" | If-None-Match       | \"v1\"          | 412",
                "If-Match      | \"v1\" | If-None-Match       | \"v1\"          | 304"
            })
    void tagsGoBeforeDatesAndIfMatchBeforeIfNoneMatch(
            String name, String value, String otherName, String otherValue, int status) {
        assertThat(SITE.get("/http/etag/v1", name, value, otherName, otherValue).statusCode())
                .isEqualTo(status);
    }

    // RFC 9110 §15.4.5, §8.6
    @Test
    void a304CarriesTheValidatorAndNothingOfTheContent() throws IOException {
        String answer = SITE.raw(request("GET /http/etag/v1", "If-None-Match: \"v1\""));

        assertThat(answer)
                .startsWith("HTTP/1.1 304 ")
                .contains("\r\nETag: \"v1\"\r\n")
                .contains("\r\nCache-Control: no-cache\r\n")
                .contains("\r\nDate: ")
                .doesNotContain("Last-Modified")
                .doesNotContain("Content-Length")
                .doesNotContain("\r\nContent-Type")
                .endsWith("\r\n\r\n");
    }

    @Test
    void headIsRevalidatedLikeGet() {
        HttpRequest.Builder head = HttpRequest.newBuilder(SITE.uri("/http/etag/v1"))
                .method("HEAD", BodyPublishers.noBody())
                .header("If-None-Match", "\"v1\"");

        assertThat(SITE.send(head).statusCode()).isEqualTo(304);
    }

    @Test
    void aFailedPreconditionTellsTheCurrentTag() {
        HttpResponse<String> response = SITE.get("/http/etag/v1", "If-Match", "\"v2\"");

        assertThat(field(response, "ETag")).isEqualTo("\"v1\"");
        assertThat(field(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22v1%22", "%20", "a%20b", "%E4%BD%A0", "%7F"})
    void aTagHasVisibleAsciiCharactersButNoQuotes(String tag) {
        assertThat(SITE.get("/http/etag/" + tag).statusCode()).isEqualTo(400);
    }

    @Test
    void aTagHasAtMostAHundredCharacters() {
        assertThat(SITE.get("/http/etag/" + "a".repeat(100)).statusCode()).isEqualTo(200);
        assertThat(SITE.get("/http/etag/" + "a".repeat(101)).statusCode()).isEqualTo(400);
    }

    // RFC 9111 §5.2.2.4, §5.2.2.1
    @Test
    void cacheMustBeValidatedAndCacheForIsFreshForSoLong() {
        assertThat(field(SITE.get("/http/cache"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(field(SITE.get("/http/cache/60"), "Cache-Control")).isEqualTo("public, max-age=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/http/cache", "/http/cache/60"})
    void whatIsCachedIsConfirmedByItsValidators(String path) {
        HttpResponse<String> first = SITE.get(path);
        HttpResponse<String> byTag = SITE.get(path, "If-None-Match", field(first, "ETag"));
        HttpResponse<String> byDate = SITE.get(path, "If-Modified-Since", field(first, "Last-Modified"));

        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(field(byTag, "Cache-Control")).isEqualTo(field(first, "Cache-Control"));
        assertThat(byDate.statusCode()).isEqualTo(304);
        assertThat(SITE.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "31536001", "1.5", "x"})
    void freshnessIsAtMostAYear(String seconds) {
        assertThat(SITE.get("/http/cache/" + seconds).statusCode()).isEqualTo(400);
    }
}
