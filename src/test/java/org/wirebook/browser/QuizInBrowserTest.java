package org.wirebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.question.Question;
import org.wirebook.support.Questions;
import org.wirebook.support.Site;

/** Questions answered with script: in place, with the keyboard, in a page and alone. */
class QuizInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Page open(Question question) {
        return CHROMIUM.open(
                SITE, "/en/quiz/" + question.id().slug() + "?q=" + question.id().name());
    }

    /** Gives an answer by what can be seen and clicked; the button says how sure. */
    private static Locator answer(Page page, Question question, List<String> given) {
        Locator form = page.locator("form.exercise");
        switch (question.task().type()) {
            case "order" -> order(form, given);
            case "match" ->
                given.forEach(pair ->
                        form.locator("select:has(option[value='" + pair + "'])").selectOption(pair));
            case "short", "numeric" -> form.locator("input[name=given]").fill(given.get(0));
            default ->
                given.forEach(id ->
                        form.locator("label:has(input[value='" + id + "'])").click());
        }
        form.locator("button[name=sure]").first().click();
        return page.locator(".outcome");
    }

    /** Moves each item up until it stands where it should. */
    private static void order(Locator form, List<String> given) {
        for (int place = 0; place < given.size(); place++) {
            Locator item = form.locator("li:has(option[value^='" + given.get(place) + "='])");
            int from = (int) item.evaluate("item => [...item.parentElement.children].indexOf(item)");
            for (int step = from; step > place; step--) {
                item.locator(".move button").first().click();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "multi", "order", "match", "short", "numeric", "predict"})
    void aRightAnswerOfEachTypeIsRightWithoutLeavingThePage(String type) {
        Question question = Questions.ofType(type);
        Page page = open(question);
        page.evaluate("document.body.dataset.same = 'page'");

        Locator outcome = answer(page, question, Questions.right(question));

        assertThat(outcome).hasAttribute("data-right", "true");
        assertThat(page.locator("body")).hasAttribute("data-same", "page");
        assertThat(page.locator(".course [aria-current]")).hasCount(1);
        assertThat(page.locator("a[data-next]")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "multi", "order", "match", "short", "numeric", "predict"})
    void aWrongAnswerOfEachTypeIsWrong(String type) {
        Question question = Questions.ofType(type);
        Page page = open(question);

        assertThat(answer(page, question, Questions.wrong(question))).hasAttribute("data-right", "false");
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = CHROMIUM.open(SITE, "/en/quiz/status-codes?q=unknown-520");

        page.keyboard().press("3");
        assertThat(page.locator("form.exercise li:nth-child(3) input")).isChecked();
        page.keyboard().press("1");
        page.keyboard().press("g");

        assertThat(page.locator(".outcome .ruling")).containsText("You were guessing.");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(SITE.uri("/en/quiz/status-codes?q=unknown-438").toString());
    }

    @Test
    void inAPageTheOutcomeTakesThePlaceOfItsQuestion() {
        Page page = CHROMIUM.open(SITE, "/zh/wiki/status-codes");
        Locator first = page.locator("#quiz form.exercise").first();
        int before = page.locator("#quiz form.exercise").count();

        first.locator("label").first().click();
        first.locator("button[value='3']").click();

        assertThat(page.locator("#quiz .outcome")).hasCount(1);
        assertThat(page.locator("#quiz .outcome")).isFocused();
        assertThat(page.locator("#quiz form.exercise")).hasCount(before - 1);
    }

    @Test
    void anAnswerThatCannotBeSentStaysToBeSentAgain() {
        Page page = CHROMIUM.open(SITE, "/en/quiz/status-codes?q=unknown-520");
        page.route("**/quiz/status-codes", route -> route.abort());
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        assertThat(page.locator(".exercise .trouble")).isVisible();
        assertThat(page.locator("form.exercise li:first-child input")).isChecked();
        CHROMIUM.takeComplaints();

        page.unroute("**/quiz/status-codes");
        page.keyboard().press("Enter");

        assertThat(page.locator(".outcome")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, zh", "DARK, zh"})
    void everyoneCanUseIt(ColorScheme scheme, String language) {
        Question question = Questions.ofType("predict");
        Page page = CHROMIUM.open(new Browser.NewContextOptions().setColorScheme(scheme));
        page.navigate(SITE.uri("/" + language + "/quiz/" + question.id().slug() + "?q="
                        + question.id().name())
                .toString());
        Usable.assertUsable(page);

        answer(page, question, Questions.wrong(question)).waitFor();

        Usable.assertUsable(page);
    }
}
