package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.request;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingsTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static byte[] content(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    // RFC 9110 §8.4.1.3
    @Test
    void gzipIsCodedInGzip() throws IOException {
        String answer = SITE.raw(request("GET /http/gzip"));

        assertThat(answer).contains("\r\nContent-Encoding: gzip\r\n").contains("\r\nVary: Accept-Encoding\r\n");
        assertThat(answer).contains("\r\nContent-Length: " + content(answer).length + "\r\n");
        assertThat(text(new GZIPInputStream(new ByteArrayInputStream(content(answer)))))
                .contains("\"gzipped\" : true");
    }

    // RFC 9110 §8.4.1.2: the zlib format, not bare deflate
    @Test
    void deflateIsCodedInTheFormatOfZlib() throws IOException {
        String answer = SITE.raw(request("GET /http/deflate"));

        assertThat(answer).contains("\r\nContent-Encoding: deflate\r\n");
        assertThat(text(new InflaterInputStream(new ByteArrayInputStream(content(answer)))))
                .contains("\"deflated\" : true");
    }

    // RFC 7932
    @Test
    void brotliIsCodedInBrotli() throws IOException {
        String answer = SITE.raw(request("GET /http/brotli"));

        assertThat(answer).contains("\r\nContent-Encoding: br\r\n");
        assertThat(new String(Decoder.decompress(content(answer)).getDecompressedData(), StandardCharsets.UTF_8))
                .contains("\"brotli\" : true");
    }

    // RFC 9110 §12.5.3, §15.5.7
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/http/gzip    | gzip               | 200",
                "/http/gzip    | x-gzip             | 200",
                "/http/gzip    | *                  | 200",
                "/http/gzip    | identity, gzip;q=0.1 | 200",
                "/http/gzip    | identity           | 406",
                "/http/gzip    | br, *;q=0          | 406",
                "/http/gzip    | gzip;q=0           | 406",
                "/http/deflate | gzip               | 406",
                "/http/brotli  | gzip, deflate      | 406"
            })
    void aCodingThatTheClientExcludesIs406(String path, String accepted, int status) {
        HttpResponse<String> response = SITE.get(path, "Accept-Encoding", accepted);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(field(response, "Vary")).isEqualTo("Accept-Encoding");
    }
}
