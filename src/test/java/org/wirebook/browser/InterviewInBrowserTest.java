package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.wirebook.browser.Usable.assertUsable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** An interview with script, and what authors see of the answers. */
class InterviewInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Page begin(Page page, String language) {
        page.navigate(SITE.uri("/" + language + "/interview").toString());
        page.locator(".setting button").click();
        assertThat(page.locator(".pace h1")).isVisible();
        return page;
    }

    @Test
    void theClockRunsAndEachAnswerBringsTheNextQuestion() {
        Page page = begin(CHROMIUM.open(), "en");

        assertThat(page.locator("[role=timer]")).hasText(Pattern.compile("14:[0-5][0-9] left"));
        assertThat(page.locator(".pace h1")).hasText("Question 1 of 10");
        page.locator("form.exercise").evaluate("""
                form => {
                  form.querySelectorAll('.pairs select').forEach(select => (select.selectedIndex = 1));
                  const field = form.querySelector('[name=given]:not(select)');
                  if (field?.type === 'text') field.value = '1';
                  else if (field) field.checked = true;
                }""");
        page.locator("button[name=sure]").first().click();
        assertThat(page.locator(".pace h1")).hasText("Question 2 of 10");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "zh, DARK, 390"})
    void everyoneCanUseIt(String language, ColorScheme theme, int width) {
        Page page = CHROMIUM.open(new Browser.NewContextOptions()
                .setColorScheme(theme)
                .setViewportSize(width, 900)
                .setHttpCredentials("author", Site.OPERATOR_TOKEN));
        begin(page, language);
        assertUsable(page);
        page.locator(".stop summary").click();
        page.locator("button[name=stop]").click();
        assertThat(page.locator("[data-print]")).isVisible();
        assertUsable(page);
        page.navigate(SITE.uri("/" + language + "/interview").toString());
        assertUsable(page);
        page.navigate(SITE.uri("/" + language + "/stats").toString());
        assertThat(page.locator("main.stats h1")).isVisible();
        assertUsable(page);
    }
}
