package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.htmlunit.WebClient;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The page of the demo endpoints. */
class DemosPageTest {

    @RegisterExtension
    static final Site SITE = new Site();

    // RFC 9110 §12.5.4, §12.5.5
    @ParameterizedTest
    @CsvSource({"zh-CN, /zh/http", "'fr, en;q=0.5', /en/http"})
    void theAddressWithoutALanguageLeadsToTheOneThatIsPreferred(String languages, String location) {
        HttpResponse<String> response = SITE.get("/http/", "Accept-Language", languages);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue(location);
        assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }

    @Test
    void eachAddressHasOneSpelling() {
        assertThat(SITE.get("/http").statusCode()).isEqualTo(308);
        assertThat(SITE.get("/http").headers().firstValue("Location")).hasValue("/http/");
        assertThat(SITE.get("/en/http/").headers().firstValue("Location")).hasValue("/en/http");
        assertThat(SITE.get("/http/get").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"en, Gives back a GET", "zh, 原样返回一个 GET"})
    void thePageListsEveryEndpointInItsLanguage(String language, String words) {
        HttpResponse<String> response = SITE.get("/" + language + "/http");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains(words)
                .contains("/http/redirect/{n}")
                .contains("/http/doc/{name}")
                .contains("curl -i -L &#39;http://localhost:8080/http/redirect/2&#39;");
    }

    @Test
    void aReaderWithoutScriptRunsAnExampleAndGetsItsAnswer() throws Exception {
        try (var browser = new WebClient()) {
            browser.getOptions().setJavaScriptEnabled(false);
            browser.getOptions().setCssEnabled(false);
            HtmlPage page = browser.getPage(SITE.uri("/en/http").toURL());
            WebResponse answer = page.<HtmlElement>getFirstByXPath("//form[@action='/http/post']//button")
                    .click()
                    .getWebResponse();

            assertThat(answer.getStatusCode()).isEqualTo(200);
            assertThat(answer.getContentAsString()).contains("\"a\" : \"1\"");
        }
    }
}
