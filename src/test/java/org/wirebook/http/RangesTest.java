package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static HttpResponse<String> letters(String... fields) {
        return SITE.get("/http/range/26", fields);
    }

    // RFC 9110 §14.3
    @Test
    void withoutRangeTheWholeIsSentAndRangesAreOffered() {
        HttpResponse<String> response = letters();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("abcdefghijklmnopqrstuvwxyz");
        assertThat(field(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(field(response, "ETag")).isEqualTo("\"range-26\"");
        assertThat(field(response, "Content-Length")).isEqualTo("26");
    }

    // RFC 9110 §14.1.2, §14.4, §15.3.7.1
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-3                       | bytes 0-3/26   | abcd",
                "bytes=0-0                       | bytes 0-0/26   | a",
                "bytes=24-                       | bytes 24-25/26 | yz",
                "bytes=-2                        | bytes 24-25/26 | yz",
                "bytes=23-99                     | bytes 23-25/26 | xyz",
                "bytes=23-99999999999999999999   | bytes 23-25/26 | xyz",
                "bytes=-99999999999999999999     | bytes 0-25/26  | abcdefghijklmnopqrstuvwxyz",
                "bytes=000000000000000000000025- | bytes 25-25/26 | z",
                "BYTES=0-1                       | bytes 0-1/26   | ab",
                "bytes= ,, 0-1 ,                 | bytes 0-1/26   | ab",
                "bytes=0-1,99-                   | bytes 0-1/26   | ab"
            })
    void oneRangeIsAnsweredByAPartWithContentRange(String range, String contentRange, String content) {
        HttpResponse<String> response = letters("Range", range);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(field(response, "Content-Range")).isEqualTo(contentRange);
        assertThat(field(response, "Content-Length")).isEqualTo(String.valueOf(content.length()));
        assertThat(field(response, "ETag")).isEqualTo("\"range-26\"");
        assertThat(response.body()).isEqualTo(content);
    }

    // RFC 9110 §14.6, §15.3.7.2
    @Test
    void severalRangesAreAnsweredByPartsThatEachSayWhatTheyAre() {
        HttpResponse<String> response = letters("Range", "bytes=0-1, 4-5, -1");

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.headers().firstValue("Content-Range")).isEmpty();
        String type = field(response, "Content-Type");
        assertThat(type).startsWith("multipart/byteranges; boundary=");
        String delimiter = "\r\n--" + type.substring(type.indexOf('=') + 1);
        String head = "\r\nContent-Type: application/octet-stream\r\nContent-Range: ";
        assertThat(response.body())
                .isEqualTo(delimiter + head + "bytes 0-1/26\r\n\r\nab"
                        + delimiter + head + "bytes 4-5/26\r\n\r\nef"
                        + delimiter + head + "bytes 25-25/26\r\n\r\nz"
                        + delimiter + "--\r\n");
        assertThat(field(response, "Content-Length"))
                .isEqualTo(String.valueOf(response.body().length()));
    }

    // RFC 9110 §15.5.17
    @ParameterizedTest
    @ValueSource(strings = {"bytes=26-", "bytes=99-100", "bytes=-0", "bytes=99-, -0"})
    void rangesBeyondTheEndAre416WithTheLength(String range) {
        HttpResponse<String> response = letters("Range", range);

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(field(response, "Content-Range")).isEqualTo("bytes */26");
    }

    // RFC 9110 §14.2: a range unit that is not understood MUST be ignored, what is malformed may be
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines=0-1",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=a-b",
                "bytes=3-1",
                "bytes=0-1,3-1",
                "bytes=0 - 1",
                "bytes=0-1;2-3",
                "bytes=+1-2",
                "bytes=0-1-2",
                "items=0-1,bytes=0-1"
            })
    void aRangeThatIsNotUnderstoodIsIgnored(String range) {
        assertThat(letters("Range", range).statusCode()).isEqualTo(200);
    }

    // RFC 9110 §14.2: many small or overlapping ranges are a sign of an attack
    @Test
    void aSetOfRangesThatOnlyCostsIsRefused() {
        String seventeen =
                IntStream.range(0, 17).mapToObj(i -> i + "-" + i).collect(Collectors.joining(",", "bytes=", ""));

        assertThat(letters("Range", seventeen).statusCode()).isEqualTo(416);
        assertThat(letters("Range", "bytes=0-,0-,0-").statusCode()).isEqualTo(416);
        assertThat(letters("Range", "bytes=0-1,1-2").statusCode()).isEqualTo(206);
    }

    // RFC 9110 §13.1.5: strong comparison, or the exact date
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"range-26\"                  | 206",
                "W/\"range-26\"                | 200",
                "\"other\"                     | 200",
                "\"range-26\", \"other\"       | 200",
                "*                             | 200",
                "Thu, 01 Jan 2026 00:00:00 GMT | 206",
                "Fri, 02 Jan 2026 00:00:00 GMT | 200",
                "range-26                      | 200"
            })
    void ifRangeSendsTheWholeUnlessTheValidatorIsTheCurrentOne(String validator, int status) {
        HttpResponse<String> response = letters("Range", "bytes=0-1", "If-Range", validator);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("ab");
    }

    // RFC 9110 §13.1.5: a weak tag is of no use for If-Range
    @Test
    void aWeakTagNeverEarnsAPart() {
        assertThat(SITE.get("/http/etag/v1?weak=true", "Range", "bytes=0-1", "If-Range", "W/\"v1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(SITE.get("/http/etag/v1", "Range", "bytes=0-1", "If-Range", "\"v1\"")
                        .statusCode())
                .isEqualTo(206);
    }

    // RFC 9110 §13.2.2, step 5 comes last
    @Test
    void preconditionsAreDecidedBeforeTheRange() {
        assertThat(letters("Range", "bytes=99-", "If-None-Match", "\"range-26\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(letters("Range", "bytes=0-1", "If-Match", "\"other\"").statusCode())
                .isEqualTo(412);
        assertThat(letters("Range", "bytes=99-", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    // RFC 9110 §14.2: Range is defined for GET alone
    @Test
    void headIgnoresRange() {
        HttpResponse<String> response = SITE.send(HttpRequest.newBuilder(SITE.uri("/http/range/26"))
                .method("HEAD", BodyPublishers.noBody())
                .header("Range", "bytes=0-1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(field(response, "Content-Length")).isEqualTo("26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1048577", "x"})
    void theLengthIsOneToAMebibyte(String n) {
        HttpResponse<String> response = SITE.get("/http/range/" + n);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("from 1 to 1048576");
    }
}
