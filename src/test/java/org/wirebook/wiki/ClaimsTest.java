package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of all claims: as a page, as JSON, filtered, run without script. */
class ClaimsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.path("claims").spliterator(), false)
                .map(claim -> claim.path("id").asString())
                .toList();
    }

    private static HttpResponse<String> post(String address) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri(address)).POST(BodyPublishers.noBody()));
    }

    private static JsonNode claim(String page, String experiment) {
        return StreamSupport.stream(
                        json(SITE.get("/api/claims?lang=en&page=" + page))
                                .path("claims")
                                .spliterator(),
                        false)
                .filter(claim -> claim.path("id").asString().equals(page + "/" + experiment))
                .findFirst()
                .orElseThrow();
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    // RFC 9110 §12.5.4, §12.5.5
    @ParameterizedTest
    @CsvSource({"zh-CN, /zh/claims?page=redirects", "'fr, en;q=0.5', /en/claims?page=redirects"})
    void theAddressWithoutALanguageLeadsToTheOneThatIsPreferred(String languages, String location) {
        HttpResponse<String> answer = SITE.get("/claims?page=redirects", "Accept-Language", languages);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(field(answer, "Location")).isEqualTo(location);
        assertThat(field(answer, "Vary")).contains("Accept-Language");
    }

    @Test
    void thereIsOneAddressForIt() {
        HttpResponse<String> answer = SITE.get("/en/claims/");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(field(answer, "Location")).isEqualTo("/en/claims");
    }

    @Test
    void everyClaimHasTheSameIdInBothLanguages() {
        List<String> english = ids(json(SITE.get("/api/claims?lang=en")));

        assertThat(english).hasSizeGreaterThan(60).doesNotHaveDuplicates().contains("status-codes/not-modified");
        assertThat(ids(json(SITE.get("/api/claims?lang=zh")))).isEqualTo(english);
    }

    @Test
    void aClaimThatNobodyRanSaysSo() {
        JsonNode claim = claim(
                "http-vs-https",
                ids(json(SITE.get("/api/claims?page=http-vs-https"))).get(0).substring("http-vs-https/".length()));

        assertThat(claim.path("verdict").asString()).isEqualTo("not-run");
        assertThat(claim.path("at").isNull()).isTrue();
        assertThat(claim.path("run").isNull()).isTrue();
        assertThat(claim.path("action").asString()).startsWith("/en/run/http-vs-https/");
        assertThat(claim.path("url").asString()).startsWith("/en/wiki/http-vs-https#claim-");
    }

    @Test
    void aRunOfAnyReaderIsTheLastVerdict() {
        HttpResponse<String> run = post("/zh/run/status-codes/not-modified");
        JsonNode claim = claim("status-codes", "not-modified");

        assertThat(claim.path("verdict").asString()).isEqualTo("holds");
        assertThat(claim.path("run").asString()).isEqualTo(field(run, "Location"));
        assertThat(claim.path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(claim.path("standard").path("label").asString()).isEqualTo("RFC 9110 §15.4.5");
    }

    @Test
    void aChangedExperimentIsNoVerdictOnTheClaim() {
        SITE.send(
                HttpRequest.newBuilder(SITE.uri("/en/run/status-codes/challenge"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "source=%23%23%23+mine%0A%23+%40name+challenge%0AGET+%7B%7Bbase%7D%7D%2Fhttp%2Fget%0A%0A%3F%3F+status+%3D%3D+500%0A")));

        assertThat(claim("status-codes", "challenge").path("verdict").asString())
                .isNotEqualTo("fails");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chapter=caching",
                "page=validators",
                "standard=rfc9111",
                "standard=rfc9110%23section-15.4.5",
                "chapter=caching&standard=rfc9110",
                "page=&verdict="
            })
    void whatIsAskedForIsThere(String query) {
        JsonNode list = json(SITE.get("/api/claims?" + query));

        assertThat(ids(list)).isNotEmpty();
        assertThat(list.path("counts").path("all").asInt())
                .isEqualTo(list.path("claims").size());
        assertThat(SITE.get("/en/claims?" + query).body())
                .contains("id=\"" + ids(list).get(0) + "\"");
    }

    @Test
    void aFilterLeavesNothingElse() {
        assertThat(ids(json(SITE.get("/api/claims?page=redirects")))).allMatch(id -> id.startsWith("redirects/"));
        assertThat(json(SITE.get("/api/claims?standard=rfc9111")).path("claims"))
                .allMatch(claim ->
                        claim.path("standard").path("reference").asString().startsWith("rfc9111"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chapter=nothing",
                "page=nothing",
                "standard=rfc1",
                "standard=rfc9110%23section-99",
                "verdict=maybe",
                "page=%3Cscript%3E"
            })
    void whatDoesNotExistIsAMistake(String query) {
        assertThat(SITE.get("/api/claims?" + query).statusCode()).isEqualTo(400);
        HttpResponse<String> page = SITE.get("/en/claims?" + query, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void thePageIsJsonToWhoAsksForJson() {
        HttpResponse<String> json = SITE.get("/zh/claims?page=redirects", "Accept", "application/json");
        HttpResponse<String> page = SITE.get("/zh/claims?page=redirects", "Accept", "*/*");

        assertThat(json(json).path("language").asString()).isEqualTo("zh");
        assertThat(field(json, "Content-Type")).startsWith("application/json");
        assertThat(field(page, "Content-Type")).startsWith("text/html");
        assertThat(field(json, "Vary")).contains("Accept");
        assertThat(field(page, "Vary")).contains("Accept");
    }

    @Test
    void theLanguageOfTheListIsNegotiatedWhereNoneIsNamed() {
        HttpResponse<String> answer = SITE.get("/api/claims", "Accept-Language", "zh");

        assertThat(json(answer).path("language").asString()).isEqualTo("zh");
        assertThat(field(answer, "Vary")).contains("Accept-Language");
        assertThat(field(SITE.get("/api/claims?lang=zh"), "Vary")).doesNotContain("Accept-Language");
    }

    /** RFC 9110 §13.1.2: nothing new costs no content, and a new verdict is something new. */
    @Test
    void aListIsSentAgainOnlyAfterARun() {
        String address = "/en/claims?page=url-length";
        String tag = field(SITE.get(address), "ETag");
        assertThat(SITE.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);

        post("/en/run/" + ids(json(SITE.get("/api/claims?page=url-length"))).get(0));
        assertThat(SITE.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void itsMethodsAreNamed() {
        var options =
                SITE.send(HttpRequest.newBuilder(SITE.uri("/en/claims")).method("OPTIONS", BodyPublishers.noBody()));
        var put = SITE.send(HttpRequest.newBuilder(SITE.uri("/en/claims")).PUT(BodyPublishers.noBody()));

        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(field(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(field(put, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void aReaderWithoutScriptFiltersAndRunsAll() throws Exception {
        try (var browser = new WebClient(BrowserVersion.CHROME)) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage whole = browser.getPage(SITE.uri("/en/claims").toURL());
            HtmlForm filter = whole.querySelector("form.filter");
            filter.getSelectByName("page").setSelectedAttribute("redirects", true);
            HtmlPage some = filter.<HtmlElement>querySelector("button").click();
            assertThat(some.getUrl().getQuery()).contains("page=redirects");

            HtmlPage ran = some.<HtmlElement>querySelector("form.all button").click();
            assertThat(ran.getUrl().getPath()).isEqualTo("/en/claims");
            assertThat(ran.getUrl().getQuery()).isEqualTo("page=redirects");
            assertThat(ran.querySelectorAll(".rows li"))
                    .isNotEmpty()
                    .allMatch(row ->
                            ((DomElement) row).getAttribute("data-verdict").equals("holds"));

            HtmlPage run = ran.<HtmlElement>querySelector(".rows li .state a").click();
            assertThat(run.getUrl().getPath()).startsWith("/run/");
        }
    }

    @Test
    void aReaderWithoutScriptRunsOneClaim() throws Exception {
        try (var browser = new WebClient(BrowserVersion.CHROME)) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage list =
                    browser.getPage(SITE.uri("/zh/claims?page=url-anatomy").toURL());
            HtmlPage run =
                    list.<HtmlElement>querySelector(".rows li form button").click();

            assertThat(run.getUrl().getPath()).startsWith("/run/");
            assertThat(run.<DomElement>querySelector(".verdict strong").getTextContent())
                    .contains("成立");
        }
    }

    /** A batch is bounded; the next one goes on where it ended. */
    @Test
    void pressingAgainRunsTheNext() {
        String open = "/api/claims?chapter=caching&verdict=not-run";
        int before = json(SITE.get(open)).path("counts").path("all").asInt();
        assertThat(post("/en/claims?chapter=caching").statusCode()).isEqualTo(303);
        int between = json(SITE.get(open)).path("counts").path("all").asInt();
        post("/en/claims?chapter=caching");
        int after = json(SITE.get(open)).path("counts").path("all").asInt();

        assertThat(between).isBetween(1, before - 1);
        assertThat(after).isLessThan(between);
    }

    /** Or a page elsewhere could make its readers run everything. */
    @Test
    void anotherSiteCannotRunThem() {
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri("/en/claims"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void everyPageLeadsToIt() {
        assertThat(SITE.get("/en/").body()).contains("href=\"/en/claims\"").contains("run them all");
        assertThat(SITE.get("/zh/wiki/redirects").body()).contains("href=\"/zh/claims\"");
        assertThat(SITE.get("/sitemap.xml").body()).contains("/en/claims</loc>");
    }
}
