package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.lab.Lab;
import org.wirebook.support.Site;

/** Labs in the frame of the site: their addresses, their lists, and the pages they stand in. */
class LabsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    static Set<String> slugs() {
        return Lab.slugs();
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void anAddressWithoutALanguageLeadsToTheReadersOwn(String slug) {
        var answer = SITE.get("/lab/" + slug + "?a=1", "Accept-Language", "zh-CN,zh;q=0.9");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(field(answer, "Location")).isEqualTo("/zh/lab/" + slug + "?a=1");
        assertThat(field(answer, "Vary")).contains("Accept-Language");
        assertThat(SITE.get("/lab", "Accept-Language", "en").headers().firstValue("Location"))
                .hasValue("/en/lab");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aLabIsAPageLikeOthers(String slug) {
        for (String language : new String[] {"en", "zh"}) {
            var answer = SITE.get("/" + language + "/lab/" + slug);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(field(answer, "ETag")).isNotEmpty();
            assertThat(answer.body())
                    .containsPattern("/assets/\\w+/lab/" + slug + "/" + slug + "\\.js\"")
                    .containsPattern("/assets/\\w+/lab/" + slug + "/" + slug + "\\.css\"")
                    .contains("id=\"lab-" + slug + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aLabIsListed(String slug) {
        assertThat(SITE.get("/zh/lab").body()).contains("href=\"/zh/lab/" + slug + "\"");
        assertThat(SITE.get("/en/wiki/url-anatomy").body()).contains("href=\"/en/lab/" + slug + "\"");
        assertThat(SITE.get("/sitemap.xml").body()).contains("/en/lab/" + slug + "</loc>");
    }

    @Test
    void aPageWithoutALabLoadsNothingOfAny() {
        assertThat(SITE.get("/en/wiki/url-anatomy").body()).doesNotContainPattern("/assets/\\w+/lab/");
    }

    @Test
    void aPageThatEmbedsALabHasItsPanelAndWhatItNeeds() {
        assertThat(SITE.get("/zh/wiki/http-messages").body())
                .contains("id=\"lab-wire\"", "<wire-console", "action=\"/zh/lab/wire\"")
                .containsPattern("/assets/\\w+/lab/wire/wire\\.js\"")
                .doesNotContain("<!--lab:");
        assertThat(SITE.get("/zh/lab/wire").body()).contains("href=\"/zh/wiki/http-messages\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/lab/nothing",
                "/en/lab/wire/panel.html",
                "/en/lab/wire/en.properties",
                "/lab/wire/panel.html"
            })
    void nothingElseStandsThere(String path) {
        var answer = SITE.get(path);

        assertThat(answer.statusCode()).isIn(302, 404);
        assertThat(SITE.get(path.startsWith("/en") ? path : "/en" + path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSlashTooManyLeadsToTheLab() {
        assertThat(SITE.get("/en/lab/wire/").headers().firstValue("Location")).hasValue("/en/lab/wire");
    }

    @Test
    void whatAnswersOneReaderIsKeptByNoCache() {
        assertThat(field(SITE.get("/en/lab/wire?preset=no-host"), "Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void aLabIsDeletedByNobody() {
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri("/en/lab")).method("DELETE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
