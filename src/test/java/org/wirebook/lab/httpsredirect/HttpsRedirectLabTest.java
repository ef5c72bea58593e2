package org.wirebook.lab.httpsredirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** What the lab sends from one port to the other, and what it shows of it. */
class HttpsRedirectLabTest {

    private static final String LAB = "/en/lab/https-redirect";

    @RegisterExtension
    static final Site SITE = new Site("/book");

    private static HttpResponse<String> post(Site site, String form) {
        return site.send(HttpRequest.newBuilder(site.uri(LAB))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Fetch, HTTP-redirect fetch; RFC 9110 §15.4. */
    @ParameterizedTest
    @CsvSource({
        "301, GET, lost",
        "302, GET, lost",
        "303, GET, lost",
        "307, POST, twice",
        "308, POST, twice",
    })
    void theCodeDecidesWhatBecomesOfAForm(String code, String method, String outcome) {
        var page = post(SITE, "errand=post&code=" + code);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-outcome=\"" + outcome + "\"")
                .containsSubsequence(
                        "http://localhost:" + SITE.port() + "/book/http/to-https/" + code + "/login",
                        ">POST /book/http/to-https/" + code + "<mark>/login</mark> HTTP/1.1",
                        "<mark>user=ada&amp;password=lovelace</mark>",
                        ">HTTP/1.1 " + code + " ",
                        "Location: https://localhost:" + SITE.httpsPort() + "/book/http/anything<mark>/login</mark>",
                        "TLSv1.3 ",
                        ">" + method + " /book/http/anything<mark>/login</mark> HTTP/1.1");
    }

    @Test
    void theLineGivesAwayEverythingBeforeAndOnlyTheNameAfter() {
        String page = post(SITE, "errand=post&code=308").body();

        assertThat(page)
                .containsPattern("(?s)data-what=\"name\".{0,200}<td class=\"read\".{0,60}<td class=\"read\"")
                .containsPattern("(?s)data-what=\"target\".{0,200}<td class=\"read\".{0,60}<td class=\"safe\"")
                .containsPattern("(?s)data-what=\"cookie\".{0,200}<td class=\"read\".{0,60}<td class=\"safe\"")
                .containsPattern("(?s)data-what=\"content\".{0,200}<td class=\"read\".{0,60}<td class=\"safe\"")
                .containsSubsequence(">ClientHello<", "“localhost” can be read in it", ">ServerHello<")
                .contains(">application_data, sealed<");
    }

    @Test
    void theCertificateIsTakenApart() {
        String page = post(SITE, "errand=get&code=301").body();

        assertThat(page)
                .containsPattern("data-field=\"names\".*localhost, ")
                .containsPattern("data-field=\"key\".*EC, 256 bit")
                .containsPattern("data-field=\"constraints\".*CA: false")
                .containsPattern("data-check=\"name\" class=\"holds\"")
                .containsPattern("data-check=\"time\" class=\"holds\"")
                .containsPattern("data-check=\"trust\" class=\"fails\"")
                .doesNotContain("PRIVATE KEY");
    }

    @Test
    void severalCodesStandBesideEachOther() {
        assertThat(post(SITE, "errand=post&code=308&code=301").body())
                .containsSubsequence("data-outcome=\"lost\"", "data-outcome=\"twice\"");
    }

    @Test
    void theFrontPageIsNotRedirectedUnlessItsOperatorWantsIt() {
        assertThat(post(SITE, "errand=site").body()).contains("data-outcome=\"stays\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "errand=x&code=x", "code=304&code=999", "errand=post&code=308&host=evil.example"})
    void whatItDoesNotUnderstandItTakesForItsDefault(String form) {
        assertThat(post(SITE, form).body()).contains("data-outcome=\"twice\"").doesNotContain("evil.example");
    }

    @Test
    void itConnectsToThisServerWhateverHostIsClaimed() throws Exception {
        String fields = "Host: evil.example\r\nConnection: close\r\nContent-Length: 11\r\n";
        String type = "Content-Type: application/x-www-form-urlencoded\r\n";

        String answer = SITE.raw("POST /book" + LAB + " HTTP/1.1\r\n" + fields + type + "\r\nerrand=post");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("data-outcome=\"twice\"", "data-check=\"name\" class=\"fails\"");
    }

    @Test
    void aSafeRequestSendsNothing() {
        assertThat(SITE.get(LAB + "?errand=post&code=308").body()).doesNotContain("data-outcome");
    }

    @ParameterizedTest
    @CsvSource({
        "/http/to-https/308/a/b?c=%2F, /http/anything/a/b?c=%2F",
        "/http/to-https/301, /http/anything",
        "/http/to-https/307?x, /http/anything?x",
        "/http/to-https/302/@evil.example, /http/anything/@evil.example",
    })
    void anyClientMayBeSentToHttps(String path, String location) {
        var answer = SITE.get(path);

        assertThat(answer.statusCode()).isBetween(301, 308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://localhost:" + SITE.httpsPort() + "/book" + location);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/http/to-https/", "/http/to-https/304", "/http/to-https/308x", "/http/to-https/x/308"})
    void otherCodesAreNone(String path) {
        assertThat(SITE.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void visitsAreAnAddressAndTheClockMoves() {
        String visits = "?day=0&url=http%3A%2F%2Fshop.example%2F&sts=max-age%3D864000&tls=good&day=";

        String remembered =
                SITE.get(LAB + visits + "9&url=x&sts=&tls=good&go=clock").body();
        String over = SITE.get(LAB + visits + "10&url=x&sts=&tls=good&go=clock").body();

        assertThat(remembered).contains("1 day left").doesNotContain("data-opening=\"unreadable\"");
        assertThat(over).contains("data-counts=\"false\"", "has run out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day=x&url=&sts=&tls=",
                "day=99999999999&url=a&sts=b&tls=c",
                "url=only",
                "day=-1&url=%00&sts=%C3%A9&tls=bad",
                "day=1&url=http://%5B:::::%5D/&sts=max-age=99999999999999999999&tls=good"
            })
    void aStrangeQueryIsNoFault(String query) {
        assertThat(SITE.get(LAB + "?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void twelveVisitsAreEnough() {
        String visit = "day=1&url=http%3A%2F%2Fshop.example%2F&sts=&tls=good&";

        assertThat(SITE.get(LAB + "?" + visit.repeat(30)).body().split("data-opening="))
                .hasSize(1 + 12);
        assertThat(SITE.get(LAB + "?" + visit.repeat(13) + "go=clock").body().split("data-opening="))
                .hasSize(1 + 12);
    }

    @Test
    void aQueryThatIsNoUtf8IsRefused() {
        assertThat(SITE.get(LAB + "?day=0&url=%FF&sts=&tls=good").statusCode()).isEqualTo(400);
    }

    @Test
    void whatAVisitSaysIsTextAndNothingElse() {
        assertThat(SITE.get(LAB + "?day=0&url=%3Cscript%3E1&sts=%22%3E%3Cb%3E&tls=good")
                        .body())
                .contains("&lt;script&gt;1")
                .doesNotContain("<script>1", "\"><b>");
    }

    @Test
    void formsWorkWithoutScript() throws IOException {
        try (var browser = new WebClient(BrowserVersion.CHROME)) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage page = browser.getPage(SITE.uri(LAB).toURL());
            HtmlPage followed = first(page, "form.errand button.run").click();
            HtmlPage first = first(followed, "form.visit button.run").click();
            HtmlPage second = first(first, "form.visit button.run").click();

            assertThat(followed.querySelectorAll(".lane")).hasSize(2);
            assertThat(second.querySelectorAll(".visits li").stream()
                            .map(visit -> ((HtmlElement) visit).getAttribute("data-opening")))
                    .containsExactly("in-the-clear", "upgraded");
            assertThat(second.getUrl().getQuery()).startsWith("day=0&url=http%3A%2F%2Fshop.example%2F");
        }
    }

    private static HtmlElement first(HtmlPage page, String selector) {
        DomNode found = page.querySelector(selector);
        if (found == null) {
            throw new AssertionError("nothing fits " + selector);
        }
        return (HtmlElement) found;
    }

    /** With {@code --https-port=off}, or in a servlet container. */
    @Nested
    class WithoutASecondPort {

        @RegisterExtension
        static final Site PLAIN = Site.withoutHttps();

        @Test
        void itSaysSoAndTheModelStays() {
            String page = PLAIN.get(LAB).body();
            String followed = post(PLAIN, "errand=post&code=308").body();

            assertThat(page).contains("This server does not tell this lab").doesNotContain("name=\"errand\"");
            assertThat(followed).contains("This server does not tell this lab").doesNotContain("data-outcome");
            assertThat(PLAIN.get(LAB + "?" + Story.ALL.get(0).query()).body())
                    .containsSubsequence("data-opening=\"in-the-clear\"", "data-opening=\"upgraded\"");
        }

        @Test
        void nobodyIsSentToAPortThatIsNotThere() {
            assertThat(PLAIN.get("/http/to-https/308").statusCode()).isEqualTo(404);
        }
    }

    /** With {@code --https-redirect}. */
    @Nested
    class WhereTheWholeSiteRedirects {

        @RegisterExtension
        static final Site STRICT = Site.redirecting("");

        @Test
        void theFrontPageIsFollowedToHttps() {
            assertThat(post(STRICT, "errand=site").body())
                    .containsSubsequence(">HTTP/1.1 308 ", "TLSv1.3 ", ">HTTP/1.1 200 ")
                    .contains("data-outcome=\"arrived\"");
        }

        @Test
        void aHostThatIsNoneOfItsOwnIsRefused() throws Exception {
            String fields = "Host: evil.example\r\nConnection: close\r\nContent-Length: 11\r\n";
            String type = "Content-Type: application/x-www-form-urlencoded\r\n";

            String answer = STRICT.raw("POST " + LAB + " HTTP/1.1\r\n" + fields + type + "\r\nerrand=site");

            assertThat(answer).contains(">HTTP/1.1 421 ", "data-outcome=\"refused\"");
        }

        @Test
        void theLabStillSendsItsOwnRequestsWithoutTls() {
            assertThat(post(STRICT, "errand=post&code=301").body()).contains("data-outcome=\"lost\"");
        }
    }
}
