package org.wirebook.lab.urllength;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** The lab without script: a form, and tables of what was asked and answered. */
class UrlLengthLabTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private final WebClient browser = browser();

    private static WebClient browser() {
        var browser = new WebClient(BrowserVersion.CHROME);
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        return browser;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private HtmlPage measured() throws IOException {
        HtmlPage page = browser.getPage(SITE.uri("/en/lab/url-length").toURL());
        HtmlButton measure = page.querySelector("url-length form button");
        return measure.click();
    }

    private static int attribute(HtmlPage page, String finding, String name) {
        DomNode figure = page.querySelector(".finding[data-finding='" + finding + "']");
        return Integer.parseInt(
                figure.getAttributes().getNamedItem("data-" + name).getNodeValue());
    }

    private static String asked(String target, String fields) throws IOException {
        return SITE.raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + fields + "\r\n")
                .substring(0, "HTTP/1.1 204".length());
    }

    private static String target(int octets) {
        String path = "/http/status/204?";
        return path + "a".repeat(octets - path.length());
    }

    @Test
    void theBordersAreThoseOfTheServerToTheOctet() throws IOException {
        HtmlPage page = measured();
        int served = attribute(page, "target", "below");
        int tooLong = attribute(page, "code", "from");
        int field = attribute(page, "field", "below");

        assertThat(List.of(
                        asked(target(served), ""),
                        asked(target(served + 1), ""),
                        asked(target(tooLong - 1), ""),
                        asked(target(tooLong), "")))
                .containsExactly("HTTP/1.1 204", "HTTP/1.1 431", "HTTP/1.1 431", "HTTP/1.1 414");
        assertThat(List.of(
                        asked("/http/status/204", "X-Long: " + "a".repeat(field - 8) + "\r\n"),
                        asked("/http/status/204", "X-Long: " + "a".repeat(field - 7) + "\r\n")))
                .containsExactly("HTTP/1.1 204", "HTTP/1.1 431");
    }

    /** RFC 9110 §4.1: everyone should support URIs of 8000 octets. */
    @Test
    void thisServerTakesWhatTheStandardRecommends() throws IOException {
        assertThat(attribute(measured(), "target", "below")).isGreaterThan(8000);
    }

    @Test
    void eachRequestStandsInATable() throws IOException {
        HtmlPage page = measured();

        assertThat(page.querySelectorAll(".finding[data-finding='target'] tbody tr")
                        .size())
                .isBetween(12, 30);
        assertThat(page.querySelector(".finding figcaption").asNormalizedText())
                .contains(String.format(Locale.ROOT, "%,d octets", attribute(page, "target", "below")));
    }

    @Test
    void theConnectorIsAskedForItsSettings() {
        assertThat(SITE.get("/en/lab/url-length").body())
                .containsPattern("requestHeaderSize</code></th><td>8192</td>")
                .contains("idleTimeout");
    }

    /** A safe request measures nothing: it can be repeated by anyone. */
    @Test
    void openingThePageSendsNothing() {
        assertThat(SITE.get("/en/lab/url-length?again").body()).doesNotContain("data-finding=\"target\"");
    }
}
