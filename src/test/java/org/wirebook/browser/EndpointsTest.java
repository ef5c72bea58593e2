package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** The demo endpoints in a browser: their page, and what a browser makes of their answers. */
class EndpointsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @ValueSource(strings = {"GET /http/get", "DELETE /http/delete", "PUT /http/doc/{name}"})
    void anExampleRunsInPlaceWithAnyMethod(String name) {
        Page page = CHROMIUM.open(SITE, "/en/http");
        page.getByLabel("Run " + name, new Page.GetByLabelOptions().setExact(true))
                .click();

        assertThat(page.locator(".answer .line")).containsText(Pattern.compile("20[01]"));
        assertThat(page.url()).endsWith("/en/http");
    }

    @Test
    void aStreamIsShownAsItComes() {
        Page page = CHROMIUM.open(SITE, "/zh/http");
        page.locator("form[action$='/http/sse'] button").click();

        assertThat(page.locator(".answer pre").last()).containsText("id: 3");
    }

    @Test
    void aFormInTheSandboxCanBeSent() {
        Page page = CHROMIUM.open(SITE, "/http/forms/post");
        page.fill("[name=name]", "Ada");
        page.click("button");

        assertThat(page.locator("body")).containsText("\"name\" : \"Ada\"");
        assertThat(page.url()).endsWith("/http/post");
    }

    @Test
    void aComposedPageCannotRunScript() {
        Page page = CHROMIUM.open(
                SITE,
                "/http/compose?header=Content-Type:%20text/html"
                        + "&body=%3Cscript%3Edocument.title=1%3C/script%3E%3Cp%3Ehere");

        assertThat(page.locator("p")).hasText("here");
        assertThat(page.title()).isEmpty();
        assertThat(CHROMIUM.takeComplaints()).anyMatch(complaint -> complaint.contains("sandboxed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "svg", "webp", "avif"})
    void everyFormatOfTheImageCanBeShown(String format) {
        Page page = CHROMIUM.open(SITE, "/en/http");
        Object width = page.evaluate("""
                async (format) => {
                  const image = new Image();
                  image.src = '/http/image/' + format;
                  await image.decode();
                  return image.naturalWidth;
                }""", format);

        assertThat(width).isEqualTo(260);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void thePageCanBeUsedByEveryone(ColorScheme scheme) {
        Page page = CHROMIUM.open(new Browser.NewContextOptions().setColorScheme(scheme));
        page.navigate(SITE.uri("/en/http").toString());
        page.getByLabel("Run GET /http/get", new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(page.locator(".answer .line")).containsText("200");

        assertUsable(page);
    }
}
