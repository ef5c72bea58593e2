package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    // RFC 9110 §12.5.1
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                | image/png",
                "image/*                            | image/png",
                "image/avif                         | image/avif",
                "image/webp, image/png;q=0.9        | image/webp",
                "image/*;q=0.5, image/svg+xml       | image/svg+xml",
                "text/html, image/jpeg;q=0.1        | image/jpeg",
                "image/png;q=0, image/*             | image/jpeg"
            })
    void acceptChoosesTheFormat(String accept, String type) {
        HttpResponse<String> response = SITE.get("/http/image", "Accept", accept);

        assertThat(field(response, "Content-Type")).isEqualTo(type);
        assertThat(field(response, "Vary")).contains("Accept");
    }

    // RFC 9110 §15.5.7, §12.5.5
    @Test
    void whoAcceptsNoImageGets406() {
        HttpResponse<String> response = SITE.get("/http/image", "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(field(response, "Vary")).contains("Accept");
        assertThat(response.body()).contains("image/avif");
    }

    // RFC 9110 §15.4.5, §8.8.3.3: each representation has its own tag
    @Test
    void aRevalidatedImageSaysAgainWhatItVariesBy() {
        String tag = field(SITE.get("/http/image", "Accept", "image/webp"), "ETag");
        HttpResponse<String> response = SITE.get("/http/image", "Accept", "image/webp", "If-None-Match", tag);

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(field(response, "Vary")).contains("Accept");
        assertThat(SITE.get("/http/image", "Accept", "image/png", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void thePlatformDrawsAnImageThatCanBeRead(String format) throws IOException {
        String answer = SITE.raw(Answers.request("GET /http/image/" + format, "Accept: text/html"));
        String content = answer.substring(answer.indexOf("\r\n\r\n") + 4);

        assertThat(ImageIO.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)))
                        .getWidth())
                .isEqualTo(260);
    }

    // RFC 9649 §2.4 (WebP), RFC 9110 §8.3 (the type is stated, not guessed)
    @Test
    void theOthersBeginAsTheirFormatsDo() throws IOException {
        assertThat(SITE.raw(Answers.request("GET /http/image/webp")))
                .contains("\r\n\r\nRIFF")
                .contains("WEBP");
        assertThat(SITE.raw(Answers.request("GET /http/image/avif"))).contains("ftypavif");
        assertThat(SITE.get("/http/image/svg").body()).startsWith("<svg ");
    }

    @Test
    void anotherFormatIsNotThere() {
        assertThat(SITE.get("/http/image/gif").statusCode()).isEqualTo(404);
    }
}
