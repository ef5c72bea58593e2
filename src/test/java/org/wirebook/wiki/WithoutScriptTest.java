package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.support.NoScript.first;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.NoScript;
import org.wirebook.support.Site;

/** A reader whose browser runs no script reads, searches, switches language and runs claims. */
class WithoutScriptTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private final WebClient browser = NoScript.browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private HtmlPage open(String path) throws IOException {
        return browser.getPage(SITE.uri(path).toURL());
    }

    @Test
    void theRootOpensTheBookWithItsChaptersAndPages() throws IOException {
        HtmlPage home = open("/");

        assertThat(home.getUrl().getPath()).isEqualTo("/en/");
        HtmlAnchor entry = first(home, "main a[href='/en/wiki/url-anatomy']", HtmlAnchor.class);
        HtmlPage page = entry.click();
        assertThat(page.getTitleText()).contains("URL");
    }

    @Test
    void switchingTheLanguageStaysOnThePage() throws IOException {
        HtmlPage page = open("/en/wiki/status-codes");
        HtmlAnchor zh = first(page, "a[hreflang='zh'][lang='zh']", HtmlAnchor.class);
        HtmlPage other = zh.click();

        assertThat(other.getUrl().getPath()).isEqualTo("/zh/wiki/status-codes");
        assertThat(other.getDocumentElement().getAttribute("lang")).isEqualTo("zh");
    }

    @Test
    void aClaimRunsThroughItsFormAndShowsTheBytes() throws IOException {
        HtmlPage page = open("/en/wiki/status-codes");
        HtmlElement run = first(page, "#claim-not-modified button.run", HtmlElement.class);
        HtmlPage result = run.click();

        assertThat(result.getUrl().getPath()).startsWith("/run/");
        assertThat(first(result, ".wire", DomElement.class).getTextContent())
                .contains("If-None-Match: \"v1\"")
                .contains("304 Not Modified");
        assertThat(first(result, ".verdict", DomElement.class).getTextContent()).contains("status == 304");
        HtmlAnchor back = first(result, "main a[href*='/wiki/status-codes']", HtmlAnchor.class);
        assertThat(((HtmlPage) back.click()).getUrl().getRef()).isEqualTo("claim-not-modified");
    }

    @Test
    void aChangedExperimentRunsThroughItsForm() throws IOException {
        HtmlPage page = open("/en/wiki/status-codes");
        HtmlTextArea source = first(page, "#claim-challenge textarea[name=source]", HtmlTextArea.class);
        source.setText(source.getText().replace("status == 401", "status == 200"));
        HtmlForm form = source.getEnclosingForm();
        HtmlElement button = first(form, "button", HtmlElement.class);
        HtmlPage result = button.click();

        assertThat(first(result, ".verdict", DomElement.class).getTextContent())
                .contains("status == 200")
                .contains("401");
    }

    @Test
    void searchingFindsTheSectionWithTheWordMarked() throws IOException {
        HtmlPage empty = open("/zh/search");
        HtmlForm search = first(empty, "main form[action='/zh/search']", HtmlForm.class);
        search.getInputByName("q").type("三次握手");
        HtmlElement button = first(search, "button", HtmlElement.class);
        HtmlPage results = button.click();

        List<DomNode> marks = results.querySelectorAll("main mark");
        assertThat(marks).isNotEmpty();
        assertThat(results.getBody().getTextContent()).contains("三次握手");
        DomElement hit = first(results, "main a[href*='/zh/wiki/http-overview']", DomElement.class);
        assertThat(hit.getAttribute("href")).contains("#");
    }

    @Test
    void anUnknownPageOffersTheSearchField() throws IOException {
        HtmlPage page = open("/en/wiki/nothing");

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
        HtmlForm search = first(page, "main form[action='/en/search']", HtmlForm.class);
        assertThat(search.getMethodAttribute()).isEqualToIgnoringCase("get");
    }

    @Test
    void everyFragmentAPageLinksToExistsOnIt() throws IOException {
        for (String path : List.of(
                "/en/wiki/http-overview", "/zh/wiki/http-messages", "/en/wiki/url-anatomy", "/zh/wiki/status-codes")) {
            HtmlPage page = open(path);
            for (HtmlAnchor anchor : page.getAnchors()) {
                String target = anchor.getHrefAttribute();
                if (target.startsWith("#") && target.length() > 1) {
                    String id = URLDecoder.decode(target.substring(1), StandardCharsets.UTF_8);
                    assertThat(page.getElementById(id)).as(path + " " + target).isNotNull();
                }
            }
        }
    }
}
