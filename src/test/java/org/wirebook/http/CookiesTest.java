package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies as RFC 10025 (obsoletes RFC 6265) has them. */
class CookiesTest {

    @RegisterExtension
    static final Demos SITE = new Demos("/book");

    @Test
    void theCookiesOfARequestAreListedAsTheyStandThere() throws IOException {
        String answer =
                SITE.raw(request("GET /book/http/cookies", "Cookie: a=1; b=\"x y\";c=;d==; a=2; junk", "Cookie: e=5"));

        assertThat(answer)
                .contains("\"a\" : [ \"1\", \"2\" ]")
                .contains("\"b\" : \"\\\"x y\\\"\"")
                .contains("\"c\" : \"\"")
                .contains("\"d\" : \"=\"")
                .contains("\"e\" : \"5\"")
                .doesNotContain("junk");
    }

    @Test
    void withoutCookiesTheListIsEmpty() {
        assertThat(json(SITE.get("/http/cookies")).toString()).isEqualTo("{\"cookies\":{}}");
    }

    @Test
    void settingAnswersWithOneLineACookieWhosePathIsTheDemosAndGoesToTheList() {
        HttpResponse<String> response = SITE.get("/http/cookies/set?a=1&b=x%3Dy");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(field(response, "Location")).isEqualTo("/book/http/cookies");
        assertThat(response.headers().allValues("Set-Cookie"))
                .containsExactly("a=1; Path=/book/http", "b=x=y; Path=/book/http");
        assertThat(field(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void deletingLetsThemExpireWithTheSamePath() {
        HttpResponse<String> response = SITE.get("/http/cookies/delete?a&b=1");

        assertThat(response.headers().allValues("Set-Cookie"))
                .containsExactly("a=; Path=/book/http; Max-Age=0", "b=1; Path=/book/http; Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?=1",
                "?a%20b=1",
                "?a%3B=1",
                "?%22=1",
                "?a=1%3B%20Path=/",
                "?a=b%20c",
                "?a=%22",
                "?a=b,c",
                "?a=%5C",
                "?a=%0D%0ASet-Cookie:%20b=1",
                "?a=%E4%BD%A0",
                "?%E4%BD%A0=1",
                "?a=%00"
            })
    void whatIsNoCookieIs400WithTheRule(String query) {
        HttpResponse<String> response = SITE.get("/http/cookies/set" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(response.body()).containsAnyOf("cookie's name", "cookie's value", "Name the cookies");
    }

    @Test
    void cookiesThatWouldNotFitIntoTheHeaderSectionAre400() {
        assertThat(SITE.get("/http/cookies/set?a=" + "x".repeat(4_000)).statusCode())
                .isEqualTo(302);
        assertThat(SITE.get("/http/cookies/set?a=" + "x".repeat(4_100)).statusCode())
                .isEqualTo(400);
        assertThat(SITE.get("/http/cookies/set?" + "a=1&".repeat(1_000)).statusCode())
                .isEqualTo(400);
    }
}
