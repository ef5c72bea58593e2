package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** How pages and assets are served: negotiation, validators, caching, moved addresses, refusals. */
class ServingTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final String PAGE = "/en/wiki/http-overview";

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN,zh;q=0.9 | /zh/
            en-US,en;q=0.9 | /en/
            fr             | /en/
            """)
    void theRootLeadsToTheLanguageTheBrowserAsksFor(String accepted, String home) {
        var answer = SITE.get("/", "Accept-Language", accepted);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(field(answer, "Location")).isEqualTo(home);
        assertThat(field(answer, "Vary")).contains("Accept-Language").contains("Cookie");
    }

    @Test
    void theLanguageOnceChosenOverridesTheBrowser() {
        var answer = SITE.get("/wiki/url-anatomy?a=1", "Accept-Language", "en", "Cookie", "lang=zh");

        assertThat(field(answer, "Location")).isEqualTo("/zh/wiki/url-anatomy?a=1");
    }

    @Test
    void aPageSaysWhatItIs() {
        var answer = SITE.get("/zh/wiki/http-overview");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(field(answer, "Content-Language")).isEqualTo("zh");
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(field(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(field(answer, "ETag")).matches("\"[\\w-]+\"");
        assertThat(answer.body()).contains("<html lang=\"zh\"");
    }

    /** RFC 9110 §8.8.1: each coding is a representation of its own and needs its own strong tag. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void aCodedVariantHasItsOwnTag(String coding) {
        var plain = SITE.get(PAGE);
        var coded = SITE.get(PAGE, "Accept-Encoding", coding);

        assertThat(field(coded, "Content-Encoding")).isEqualTo(coding);
        assertThat(field(coded, "ETag")).isNotEqualTo(field(plain, "ETag")).doesNotStartWith("W/");
        assertThat(Integer.parseInt(field(coded, "Content-Length")))
                .isLessThan(Integer.parseInt(field(plain, "Content-Length")) / 2);
    }

    /** RFC 9110 §15.4.5: a 304 repeats Cache-Control, ETag and Vary, and has no content. */
    @Test
    void aReaderWhoHasThePageGets304() {
        var first = SITE.get(PAGE, "Accept-Encoding", "gzip");
        String tag = field(first, "ETag");
        var answer = SITE.get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", "\"other\", W/" + tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(field(answer, "ETag")).isEqualTo(tag);
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(field(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(field(answer, "Content-Length")).isEmpty(); // RFC 9110 §8.6: 0 would be false
    }

    @Test
    void a304IsFollowedByTheNextAnswerAtOnce() throws Exception {
        String tag = field(SITE.get(PAGE), "ETag");
        String request = "GET " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + tag + "\r\n";
        String answers = SITE.raw(request + "\r\n" + request + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 304 Not Modified\r\n", -1)).hasSize(3);
        assertThat(answers).doesNotContain("<html").endsWith("\r\n\r\n");
    }

    @Test
    void headAnnouncesWhatGetSends() throws Exception {
        String length = field(SITE.get(PAGE), "Content-Length");
        String answer = SITE.raw("HEAD " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Length: " + length)
                .endsWith("\r\n\r\n");
    }

    /** A reader whose Accept fits nothing still wants the page (RFC 9110 §12.1). */
    @Test
    void aPageIsNeverRefusedForWhatTheClientAccepts() {
        assertThat(SITE.get(PAGE, "Accept", "image/webp", "Accept-Language", "fr")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/en, /en/",
        "/zh/wiki, /zh/",
        "/zh/wiki/, /zh/",
        "/en/wiki/url-anatomy/, /en/wiki/url-anatomy",
        "/en/glossary/, /en/glossary",
        "/zh/wiki/what-is-http, /zh/wiki/http-overview",
    })
    void thereIsOneAddressPerThing(String address, String location) {
        var answer = SITE.get(address);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(field(answer, "Location")).isEqualTo(location);
    }

    @Test
    void aPageNamesItsTwinInTheOtherLanguage() {
        assertThat(SITE.get(PAGE).body())
                .contains("rel=\"canonical\"")
                .contains("hreflang=\"zh\"")
                .contains("/zh/wiki/http-overview");
    }

    @Test
    void anUnknownPageOffersSearchToPeopleAndJsonToPrograms() {
        var page = SITE.get("/en/wiki/nothing", "Accept", "text/html,*/*;q=0.8");
        var json = SITE.get("/en/wiki/nothing");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("action=\"/en/search\"");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(field(json, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json.body()).contains("\"status\" : 404");
    }

    @Test
    void aPageCannotBeWritten() {
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri(PAGE)).PUT(BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(field(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void anAssetMayBeKeptForEver() {
        String css = SITE.get("/en/").body().replaceAll("(?s).*href=\"([^\"]*page\\.css)\".*", "$1");
        var answer = SITE.get(css, "Accept-Encoding", "br");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(field(answer, "Content-Type")).isEqualToIgnoringCase("text/css;charset=utf-8");
        assertThat(field(answer, "Content-Encoding")).isEqualTo("br");
    }

    @Test
    void anAssetOfAnEarlierVersionLeadsToTheOneOfToday() {
        var answer = SITE.get("/assets/000000000000/css/page.css");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(SITE.get(field(answer, "Location")).statusCode()).isEqualTo(200);
    }

    @Test
    void theIconIsWhereEverySiteIsAskedForIt() {
        var answer = SITE.get("/favicon.ico");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/en/wiki/nothing", "/", "/en/search?q=%3Cscript%3E"})
    void everyAnswerIsLockedDown(String address) {
        var answer = SITE.get(address, "Accept", "text/html");

        assertThat(field(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(field(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(field(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(field(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(field(answer, "Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PAGE, "/zh/wiki/status-codes", "/en/", "/zh/glossary", "/en/search?q=cache", "/en/wiki/nothing"})
    void noPageCarriesInlineScriptOrStyle(String address) {
        assertThat(SITE.get(address, "Accept", "text/html").body())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void anotherSiteCannotStartARun(String name, String value) {
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri("/en/run/http-overview/forgets"))
                .header(name, value)
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theSitemapListsEveryPageInEachLanguageWithItsTwin() {
        var answer = SITE.get("/sitemap.xml");

        assertThat(field(answer, "ETag")).isNotEmpty();
        assertThat(answer.body())
                .contains("<loc>" + SITE.uri("/zh/wiki/url-anatomy") + "</loc>")
                .contains("hreflang=\"en\" href=\"" + SITE.uri("/en/wiki/url-anatomy") + "\"");
        assertThat(SITE.get("/sitemap.xml", "If-None-Match", field(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theFeedAndTheRobotsFileAreThere() {
        assertThat(SITE.get("/zh/feed.atom").body()).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
        assertThat(SITE.get("/robots.txt").body()).contains("Sitemap: " + SITE.uri("/sitemap.xml"));
    }

    @Test
    void healthTellsWhetherTheProcessAnswersAndWhetherItIsReady() {
        assertThat(SITE.get("/health/live").statusCode()).isEqualTo(200);
        SITE.get("/en/search?q=cache"); // waits for the index
        assertThat(SITE.get("/health/ready").statusCode()).isEqualTo(200);
    }
}
