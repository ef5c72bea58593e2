package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** A problem is told in the language of the page it is on, and to programs in the language they ask for. */
class ProblemsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static HttpResponse<String> send(String method, String path, String form, String... fields) {
        var request = HttpRequest.newBuilder(SITE.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form));
        return SITE.send(fields.length == 0 ? request : request.headers(fields));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /zh/lab/race?rate=99          |           | 422 | rate 必须是从 0 到 50 的整数。",
                "GET    | /zh/lab/caching?max-age=soon  |           | 422 | max-age 必须是从 0 到 31,536,000 的整数，或者留空。",
                "POST   | /zh/lab/caching               | etag=blue | 422 | etag 只能是 none、weak 或 strong。",
                "POST   | /zh/lab/redirects             | code=200  | 422 | 表里没有这一格。",
                "POST   | /zh/lab/polling               | kind=new  | 422 | kind 只能是 short 或 long。",
                "GET    | /zh/lab/chat?room=Kitchen     |           | 404 | 聊天室的名字是 chat，或者 chat- 后面跟小写字母 a-z、数字和连字符。",
                "POST   | /zh/lab/feed                  |           | 405 | 这个地址只支持 GET, HEAD, OPTIONS。",
                "DELETE | /zh/wiki/status-codes         |           | 405 | 这个地址只支持 GET, HEAD, OPTIONS。",
            })
    void onAPageInChineseItIsToldInChinese(String method, String path, String form, int status, String told) {
        var answer = send(method, path, form == null ? "" : form, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<p class=\"lead detail\">" + told + "</p>");
    }

    @Test
    void onAPageInEnglishItIsToldInEnglish() {
        var answer = send("GET", "/en/lab/race?rate=99", "", "Accept", "text/html", "Accept-Language", "zh");

        assertThat(answer.body()).contains("rate must be a whole number from 0 to 50.");
    }

    @Test
    void whereTheAddressNamesNoLanguageTheReadersIsTaken() {
        assertThat(SITE.get("/nothing", "Accept", "text/html", "Accept-Language", "zh-CN,zh;q=0.9")
                        .body())
                .contains("没有哪个页面用这个地址。");
        assertThat(SITE.get("/nothing", "Accept", "text/html").body()).contains("No page has this address.");
    }

    @Test
    void aScriptGetsWhatItShallShowInTheReadersLanguage() {
        var chinese = send("POST", "/api/lab/race", "rate=99", "Accept-Language", "zh");
        var english = send("POST", "/api/lab/race", "rate=99");

        assertThat(chinese.body()).contains("\"detail\" : \"rate 必须是从 0 到 50 的整数。\"");
        assertThat(english.body()).contains("\"detail\" : \"rate must be a whole number from 0 to 50.\"");
        assertThat(chinese.headers().firstValue("Vary")).contains("Accept, Accept-Language, Cookie");
    }

    @Test
    void theDemoEndpointsSpeakEnglishToEveryone() {
        var answer = send("DELETE", "/http/get", "", "Accept-Language", "zh");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("This resource answers GET");
    }
}
