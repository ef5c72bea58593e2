package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.support.NoScript.first;
import static org.wirebook.support.NoScript.text;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.question.Question;
import org.wirebook.support.NoScript;
import org.wirebook.support.Questions;
import org.wirebook.support.Site;

/** A reader whose browser runs no script answers questions, one by one, in a page and in a review. */
class AnsweringTest {

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

    private static HtmlForm form(DomNode page, Question question) {
        return first(page, "form#question-" + question.id().name(), HtmlForm.class);
    }

    /** Gives an answer the way its task asks for it, and presses the button of this certainty. */
    private static HtmlPage answer(HtmlForm form, Question question, List<String> given, int sure) throws IOException {
        switch (question.task().type()) {
            case "order" -> {
                for (DomNode select : form.querySelectorAll("select")) {
                    var position = (HtmlSelect) select;
                    String id = id(position);
                    position.setSelectedAttribute(id + "=" + (given.indexOf(id) + 1), true);
                }
            }
            case "match" -> {
                for (DomNode select : form.querySelectorAll("select")) {
                    String id = id((HtmlSelect) select);
                    given.stream()
                            .filter(pair -> pair.startsWith(id + "="))
                            .forEach(pair -> ((HtmlSelect) select).setSelectedAttribute(pair, true));
                }
            }
            case "short", "numeric" ->
                first(form, "input[name=given]", HtmlTextInput.class).type(given.get(0));
            default -> {
                for (String id : given) {
                    first(form, "input[value='" + id + "']", HtmlInput.class).setChecked(true);
                }
            }
        }
        return first(form, "button[name=sure][value='" + sure + "']", HtmlElement.class)
                .click();
    }

    /** Of the item that a select is about. */
    private static String id(HtmlSelect select) {
        return select.getOption(1).getValueAttribute().replaceFirst("=.*", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "multi", "order", "match", "short", "numeric", "predict"})
    void aRightAnswerOfEachTypeIsRight(String type) throws IOException {
        Question question = Questions.ofType(type);
        HtmlPage page =
                open("/en/quiz/" + question.id().slug() + "?q=" + question.id().name());

        HtmlPage answered = answer(form(page, question), question, Questions.right(question), 3);

        DomElement outcome = first(answered, ".outcome", DomElement.class);
        assertThat(outcome.getAttribute("data-right"))
                .as(outcome.asNormalizedText())
                .isEqualTo("true");
        assertThat(text(outcome, ".ruling")).contains("Right").contains("certain");
        assertThat(outcome.querySelectorAll(".belief")).isEmpty();
        assertThat(text(outcome, ".why")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "multi", "order", "match", "short", "numeric", "predict"})
    void aWrongAnswerOfEachTypeIsWrongAndToldWhy(String type) throws IOException {
        Question question = Questions.ofType(type);
        HtmlPage page =
                open("/zh/quiz/" + question.id().slug() + "?q=" + question.id().name());

        HtmlPage answered = answer(form(page, question), question, Questions.wrong(question), 1);

        DomElement outcome = first(answered, ".outcome", DomElement.class);
        assertThat(outcome.getAttribute("data-right")).isEqualTo("false");
        assertThat(text(outcome, ".ruling")).contains("不是这样").contains("猜的");
        assertThat(text(outcome, ".why")).isNotBlank();
        HtmlElement place = first(outcome, ".about a", HtmlElement.class);
        HtmlPage explained = place.click();
        assertThat(explained.getElementById(URLDecoder.decode(explained.getUrl().getRef(), StandardCharsets.UTF_8)))
                .as("where the book explains it: " + explained.getUrl())
                .isNotNull();
    }

    @Test
    void aWrongOptionIsMetWithTheIdeaBehindIt() throws IOException {
        Question question = Questions.ofType("single");
        HtmlPage page =
                open("/en/quiz/" + question.id().slug() + "?q=" + question.id().name());

        HtmlPage answered = answer(form(page, question), question, Questions.wrong(question), 2);

        assertThat(text(answered, ".belief .idea")).isNotBlank();
        assertThat(text(answered, ".belief > div")).isNotBlank();
        assertThat(answered.querySelectorAll(".outcome [data-mark=wrong]")).hasSize(1);
        assertThat(answered.querySelectorAll(".outcome [data-mark=missed]")).hasSize(1);
    }

    @Test
    void whatWasForetoldIsRunAndShownAsBytes() throws IOException {
        Question question = Questions.ofType("predict");
        HtmlPage page =
                open("/en/quiz/" + question.id().slug() + "?q=" + question.id().name());

        HtmlPage answered = answer(form(page, question), question, Questions.right(question), 2);

        assertThat(text(answered, ".ran .wire")).contains("HTTP/1.1 ").contains("Host: localhost");
        HtmlElement run = first(answered, ".about a[href*='/run/']", HtmlElement.class);
        assertThat(((HtmlPage) run.click()).getUrl().getPath()).startsWith("/run/");
    }

    @Test
    void questionsStandInTheirPageAndLeadOnFromThere() throws IOException {
        HtmlPage page = open("/en/wiki/status-codes");
        List<Question> questions = Questions.all().stream()
                .filter(question -> question.id().slug().equals("status-codes"))
                .toList();
        assertThat(page.querySelectorAll("#quiz form.exercise")).hasSameSizeAs(questions);
        Question question = questions.get(0);

        HtmlPage answered = answer(form(page, question), question, Questions.right(question), 2);

        assertThat(answered.getUrl().getPath()).isEqualTo("/en/quiz/status-codes");
        assertThat(text(answered, ".course [data-standing=right]")).isEqualTo("1");
        HtmlPage next = first(answered, "a[data-next]", HtmlElement.class).click();
        assertThat(form(next, questions.get(1))).isNotNull();
    }

    @Test
    void theCourseEndsWhenEverythingIsAnswered() throws IOException {
        HtmlPage page = open("/en/quiz/validators");
        List<Question> questions = Questions.all().stream()
                .filter(question -> question.id().slug().equals("validators"))
                .toList();
        for (Question question : questions) {
            HtmlPage answered = answer(form(page, question), question, Questions.right(question), 2);
            page = first(answered, "a[data-next]", HtmlElement.class).click();
        }

        assertThat(text(page, ".tallied .lead")).isEqualTo(questions.size() + " of " + questions.size() + " right.");
    }

    @Test
    void withoutACheckmarkNothingIsAnswered() throws IOException {
        Question question = Questions.ofType("multi");
        HtmlPage page =
                open("/en/quiz/" + question.id().slug() + "?q=" + question.id().name());

        Page answered = answer(form(page, question), question, List.of(), 2);

        assertThat(answered.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(answered.getWebResponse().getContentAsString()).contains("Choose at least one option.");
    }

    @Test
    void nothingIsDueForWhoHasAnsweredNothing() throws IOException {
        assertThat(text(open("/en/review"), ".lead")).startsWith("There is nothing to review yet.");
        assertThat(browser.getCookieManager().getCookies())
                .as("reading sets no cookie")
                .isEmpty();
    }

    @Test
    void whatIsNewOfReadPagesIsAskedWhenNothingIsDue() throws IOException {
        Question question = Questions.ofType("single");
        HtmlPage page =
                open("/en/quiz/" + question.id().slug() + "?q=" + question.id().name());
        answer(form(page, question), question, Questions.right(question), 2);

        HtmlPage review = open("/en/review");

        assertThat(text(review, "[data-left]")).startsWith("Nothing is due. Here are 5 new questions");
        HtmlForm form = first(review, "form.exercise", HtmlForm.class);
        Question asked = Questions.all().stream()
                .filter(one -> one.id()
                        .toString()
                        .equals(first(form, "input[name=question]", HtmlInput.class)
                                .getValue()))
                .findFirst()
                .orElseThrow();
        assertThat(asked.id().slug()).isEqualTo(question.id().slug());
        HtmlPage answered = answer(form, asked, Questions.wrong(asked), 2);
        assertThat(answered.getUrl().getPath()).isEqualTo("/en/review");
        assertThat(first(answered, ".outcome", DomElement.class).getAttribute("data-right"))
                .isEqualTo("false");
    }
}
