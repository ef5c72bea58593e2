package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.support.NoScript.first;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.question.Question;
import org.wirebook.support.MovableClock;
import org.wirebook.support.NoScript;
import org.wirebook.support.Questions;
import org.wirebook.support.Site;
import tools.jackson.databind.json.JsonMapper;

/** Somebody whose browser runs no script is interviewed. */
class InterviewPagesTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @RegisterExtension
    static final Site SITE = Site.at(CLOCK);

    private final WebClient browser = NoScript.browser();
    private final WebClient other = NoScript.browser();

    @AfterEach
    void close() {
        browser.close();
        other.close();
    }

    private HtmlPage open(String path) throws IOException {
        return browser.getPage(SITE.uri(path).toURL());
    }

    private static String text(DomNode page, String selector) {
        return NoScript.text(page, selector).strip();
    }

    private static HtmlPage click(DomNode page, String selector) throws IOException {
        return first(page, selector, HtmlElement.class).click();
    }

    /** Begins an interview about one chapter, or about all. */
    private HtmlPage begin(String... chapters) throws IOException {
        HtmlPage start = open("/en/interview");
        for (DomNode box : start.querySelectorAll("input[name=chapter]")) {
            var chapter = (HtmlInput) box;
            assertThat(chapter.isChecked()).isTrue();
            chapter.setChecked(chapters.length == 0 || List.of(chapters).contains(chapter.getValue()));
        }
        first(start, "input[name=minutes][value='10']", HtmlInput.class).setChecked(true);
        return click(start, ".setting button");
    }

    private static HtmlForm form(HtmlPage page) {
        return first(page, "form.exercise", HtmlForm.class);
    }

    private static String hidden(HtmlPage page, String name) {
        return first(form(page), "input[name=" + name + "]", HtmlInput.class).getValue();
    }

    private static Question question(HtmlPage page) {
        return Questions.all().stream()
                .filter(question -> question.id().toString().equals(hidden(page, "question")))
                .findFirst()
                .orElseThrow();
    }

    private static HtmlPage answer(HtmlPage page, boolean rightly) throws IOException {
        Question question = question(page);
        List<String> given = rightly ? Questions.right(question) : Questions.wrong(question);
        HtmlForm form = form(page);
        switch (question.task().type()) {
            case "order" -> {
                for (DomNode select : form.querySelectorAll("select")) {
                    var position = (HtmlSelect) select;
                    String id = position.getOption(1).getValueAttribute().replaceFirst("=.*", "");
                    position.setSelectedAttribute(id + "=" + (given.indexOf(id) + 1), true);
                }
            }
            case "match" -> {
                for (DomNode select : form.querySelectorAll("select")) {
                    var pairs = (HtmlSelect) select;
                    pairs.getOptions().stream()
                            .filter(option -> given.contains(option.getValueAttribute()))
                            .forEach(option -> pairs.setSelectedAttribute(option, true));
                }
            }
            case "short", "numeric" ->
                first(form, "input[name=given]", HtmlInput.class).setValue(given.get(0));
            default -> {
                for (String id : given) {
                    first(form, "input[value='" + id + "']", HtmlInput.class).setChecked(true);
                }
            }
        }
        return click(form, "button[name=sure][value='2']");
    }

    private static boolean isReport(HtmlPage page) {
        return page.querySelector("main.report") != null;
    }

    private static Page post(WebClient browser, URL url, String body) throws IOException {
        var request = new WebRequest(url, HttpMethod.POST);
        request.setCharset(StandardCharsets.UTF_8);
        request.setAdditionalHeader("Content-Type", "application/x-www-form-urlencoded");
        request.setAdditionalHeader("Sec-Fetch-Site", "same-origin");
        request.setAdditionalHeader("Accept", "text/html");
        request.setRequestBody(body);
        return browser.getPage(request);
    }

    @Test
    void itAsksTenQuestionsSaysNothingInBetweenAndReportsAtTheEnd() throws IOException {
        HtmlPage page = begin();
        String address = page.getUrl().getPath();
        var asked = new ArrayList<String>();
        while (!isReport(page)) {
            assertThat(page.querySelectorAll(".outcome")).isEmpty();
            assertThat(text(page, ".pace h1")).isEqualTo("Question " + (asked.size() + 1) + " of 10");
            asked.add(hidden(page, "question"));
            CLOCK.advance(Duration.ofSeconds(6));
            page = answer(page, asked.size() <= 7);
        }

        assertThat(asked).hasSize(10).doesNotHaveDuplicates();
        assertThat(page.getUrl().getPath()).isEqualTo(address);
        assertThat(text(page, ".score")).isEqualTo("7 of 10 right");
        assertThat(text(page, ".score + .note-line")).contains("1:00 of 10 minutes used");
        assertThat(page.querySelectorAll(".answers > [data-mark=right]")).hasSize(7);
        assertThat(page.querySelectorAll(".answers > [data-mark=wrong] dd.wanted"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.querySelectorAll(".answers details .outcome .why")).hasSize(10);
    }

    @Test
    void progressTellsNothingOfAnInterviewBeforeItIsOver() throws IOException {
        HtmlPage page = begin();
        for (int i = 0; i < 3; i++) {
            page = answer(page, true);
        }
        assertThat(answered()).isZero();

        CLOCK.advance(Duration.ofMinutes(10));

        assertThat(answered()).isEqualTo(3);
    }

    private int answered() throws IOException {
        var request = new WebRequest(SITE.uri("/en/progress").toURL());
        request.setAdditionalHeader("Accept", "application/json");
        return JsonMapper.shared()
                .readTree(browser.getPage(request).getWebResponse().getContentAsString())
                .get("answers")
                .asInt();
    }

    @Test
    void itAsksOnlyAboutTheChaptersThatWereChosenAndShowsWhatHappenedWhenPredictionsRan() throws IOException {
        HtmlPage page = begin("methods");
        int predictions = 0;
        while (!isReport(page)) {
            assertThat(question(page).id().slug()).isEqualTo("get-vs-post");
            predictions += question(page).task().type().equals("predict") ? 1 : 0;
            page = answer(page, true);
        }

        assertThat(predictions).isPositive();
        assertThat(page.querySelectorAll(".answers .ran .wire")).hasSize(predictions);
        assertThat(page.querySelectorAll(".extremes")).isEmpty();
    }

    @Test
    void wrongAnswersShowWhatSomebodyBelievesAndWhereTheBookSaysWhatIsTrue() throws IOException {
        HtmlPage page = begin("caching");
        while (!isReport(page)) {
            page = answer(page, false);
        }

        assertThat(text(page, ".score")).startsWith("0 of ");
        assertThat(first(page, ".ideas a", DomElement.class).getAttribute("href"))
                .contains("/en/wiki/")
                .contains("#");
    }

    @Test
    void afterItsEndNoAnswerCounts() throws IOException {
        HtmlPage second = answer(begin(), true);
        CLOCK.advance(Duration.ofMinutes(10));
        HtmlPage report = answer(second, true);

        assertThat(isReport(report)).isTrue();
        assertThat(text(report, ".score")).isEqualTo("1 of 10 right");
        assertThat(report.querySelectorAll(".answers > [data-mark=unanswered]")).hasSize(9);
        assertThat(text(report, ".score + .note-line")).contains("10:00 of 10 minutes used");
    }

    @Test
    void whatWasNotAnsweredIsNotGivenAway() throws IOException {
        HtmlPage report = click(begin(), "button[name=stop]");

        assertThat(isReport(report)).isTrue();
        assertThat(text(report, ".score")).isEqualTo("0 of 10 right");
        assertThat(report.querySelectorAll("dd")).isEmpty();
        assertThat(report.querySelectorAll(".outcome")).isEmpty();
        assertThat(first(report, ".answers a", DomElement.class).getAttribute("href"))
                .startsWith("/en/quiz/");
    }

    @Test
    void aQuestionTakesOneAnswerHoweverOftenAndWithWhateverItIsPosted() throws IOException {
        HtmlPage asked = begin("security");
        HtmlPage next = answer(asked, false);
        HtmlPage again = answer(asked, true);
        HtmlPage report = click(again, "button[name=stop]");

        assertThat(hidden(again, "question")).isEqualTo(hidden(next, "question"));
        assertThat(text(report, ".score")).startsWith("0 of ");
        assertThat(report.querySelectorAll(".answers > [data-mark=wrong]")).hasSize(1);
    }

    @Test
    void aQuestionThatIsNotAskedTakesNoAnswer() throws IOException {
        HtmlPage page = begin("caching");
        Question asked = question(page);
        Question another = Questions.all().stream()
                .filter(question -> question.task().type().equals("short") && !question.equals(asked))
                .findFirst()
                .orElseThrow();
        var after =
                (HtmlPage) post(browser, page.getUrl(), "question=" + another.id() + "&version=1&given=x&key=12345678");

        assertThat(hidden(after, "question")).isEqualTo(hidden(page, "question"));
    }

    @Test
    void onlyWhoBeganItSeesIt() throws IOException {
        HtmlPage page = begin();
        Page seen = other.getPage(page.getUrl());
        Page ended = post(other, page.getUrl(), "stop=now");

        assertThat(seen.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(ended.getWebResponse().getStatusCode()).isEqualTo(404);
        assertThat(isReport(open(page.getUrl().getPath()))).isFalse();
    }

    @Test
    void earlierInterviewsAreListedTheirScoresOnlyWhenTheyAreOver() throws IOException {
        HtmlPage first = begin();
        answer(first, true);
        assertThat(text(open("/en/interview"), ".earlier strong")).isEqualTo("goes on");

        click(open(first.getUrl().getPath()), "button[name=stop]");
        HtmlPage list = open("/en/interview");

        assertThat(text(list, ".earlier strong")).isEqualTo("1 of 10 right");
        assertThat(first(list, ".earlier a", DomElement.class).getAttribute("href"))
                .isEqualTo(first.getUrl().getPath());
    }

    @Test
    void theSameInterviewCanBeReadInTheOtherLanguage() throws IOException {
        HtmlPage page = begin();
        HtmlPage other = open(page.getUrl().getPath().replace("/en/", "/zh/"));

        assertThat(text(other, ".pace h1")).isEqualTo("第 1 题，共 10 题");
        assertThat(hidden(other, "question")).isEqualTo(hidden(page, "question"));
    }

    @Test
    void aReloadShowsTheOptionsInTheSameOrder() throws IOException {
        HtmlPage page = begin();

        assertThat(text(open(page.getUrl().getPath()), "fieldset")).isEqualTo(text(page, "fieldset"));
    }

    @Test
    void anInterviewAboutNothingOrForEverIsRefused() throws IOException {
        URL url = SITE.uri("/en/interview").toURL();

        assertThat(post(browser, url, "minutes=10").getWebResponse().getStatusCode())
                .isEqualTo(422);
        assertThat(post(browser, url, "chapter=no-such").getWebResponse().getStatusCode())
                .isEqualTo(422);
        assertThat(post(browser, url, "chapter=caching&minutes=9999")
                        .getWebResponse()
                        .getStatusCode())
                .isEqualTo(422);
        assertThat(SITE.get("/en/interview/nothing").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/en/interview/").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsKeptByNoCache() throws IOException {
        HtmlPage page = begin();

        assertThat(page.getWebResponse().getResponseHeaderValue("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(SITE.get("/interview", "Accept-Language", "zh").headers().firstValue("Location"))
                .hasValue("/zh/interview");
    }
}
