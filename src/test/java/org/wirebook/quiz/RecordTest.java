package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.MovableClock;
import org.wirebook.support.NoScript;
import org.wirebook.support.Site;

/** What is kept of a learner is theirs: to take along, to bring back, to move, to delete; and nobody else's. */
class RecordTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @RegisterExtension
    static final Site SITE = Site.at(CLOCK);

    @RegisterExtension
    static final Site SECURE = new Site();

    private static final String QUESTION = "status-codes/unknown-520";

    private static Pupil learned() {
        Pupil pupil = Pupil.at(SITE);
        assertThat(bring(pupil, Brought.RECORD).statusCode()).isEqualTo(303);
        return pupil;
    }

    private static HttpResponse<String> bring(Pupil pupil, String record) {
        return pupil.postJson("/en/progress/import", record);
    }

    private static String codeFor(Pupil pupil) {
        String page = pupil.post("/en/progress/code").body();
        return page.replaceFirst("(?s).*<code>([2-9A-Y]{4}-[2-9A-Y]{4})</code>.*", "$1");
    }

    @Test
    void whatWasBroughtIsTakenAlongByteForByte() {
        assertThat(learned().record()).isEqualTo(Brought.RECORD);
    }

    @Test
    void takenAlongDeletedAndBroughtBackItIsTheSame() {
        Pupil pupil = learned();
        pupil.choose(QUESTION, 0);
        pupil.choose("status-codes/get-with-an-old-tag", 0);
        pupil.postJson("/api/progress", "{\"read\":[\"redirects\"],\"ran\":[],\"zone\":\"Asia/Tokyo\"}");
        String record = pupil.record();
        var standing = pupil.standing();
        pupil.post("/en/progress/forget", "sure", "yes");

        Pupil returned = Pupil.at(SITE);
        bring(returned, record);

        assertThat(returned.record()).isEqualTo(record).contains("redirects", "Asia/Tokyo");
        assertThat(returned.standing().get("chapters")).isEqualTo(standing.get("chapters"));
        assertThat(returned.standing().get("due")).isEqualTo(standing.get("due"));
        assertThat(returned.standing().get("right")).isEqualTo(standing.get("right"));
    }

    @Test
    void broughtBackTwiceNothingIsThereTwice() {
        Pupil pupil = learned();
        String record = pupil.record();
        HttpResponse<String> again = bring(pupil, record);

        assertThat(again.headers().firstValue("Location")).hasValue("/en/progress?brought=0#record");
        assertThat(pupil.record()).isEqualTo(record);
    }

    @Test
    void twoLearnersMayHaveBroughtTheSameFile() {
        Pupil one = learned();
        Pupil other = learned();

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(other.record()).isEqualTo(one.record());
        assertThat(one.standing().get("interviews"))
                .isNotEqualTo(other.standing().get("interviews"));
    }

    @Test
    void theFileSaysNotWhoTheLearnerIs() {
        Pupil pupil = learned();
        String interview =
                pupil.standing().get("interviews").get(0).get("url").asString().replaceFirst(".*/", "");

        assertThat(interview).hasSize(16);
        assertThat(pupil.record()).doesNotContain(pupil.id()).doesNotContain(interview);
    }

    @Test
    void anInterviewIsTakenAlongWithItsAnswersAndLooksTheSameElsewhere() {
        Pupil pupil = Pupil.at(SITE);
        String address = Stream.generate(() -> interviewOf(pupil))
                .limit(30)
                .filter(one -> pupil.get(one).body().contains("name=\"given\" value="))
                .findFirst()
                .orElseThrow();
        String question = pupil.get(address).body();
        pupil.post(
                address,
                "question",
                value(question, "question"),
                "version",
                value(question, "version"),
                "given",
                value(question, "given"));
        pupil.post(address, "stop", "yes");
        String record = pupil.record();
        assertThat(record).contains("\"place\":\"interview\"").doesNotContain(idIn(address));
        bring(pupil, record);
        assertThat(pupil.record()).isEqualTo(record);

        Pupil elsewhere = Pupil.at(SITE);
        bring(elsewhere, record);
        String there = elsewhere
                .standing()
                .get("interviews")
                .valueStream()
                .filter(one -> one.get("answered").asInt() == 1)
                .findFirst()
                .orElseThrow()
                .get("url")
                .asString();

        assertThat(elsewhere.record()).isEqualTo(record);
        assertThat(there).isNotEqualTo(address);
        assertThat(elsewhere.get(there).body().replace(idIn(there), idIn(address)))
                .isEqualTo(pupil.get(address).body());
        assertThat(elsewhere.get(address).statusCode()).isEqualTo(404);
    }

    private static String interviewOf(Pupil pupil) {
        return pupil.post("/en/interview", "chapter", "status", "minutes", "10")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String idIn(String address) {
        return address.replaceFirst(".*/", "");
    }

    private static String value(String form, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    @Test
    void answersThatNobodyCanHaveGivenBreakNoPage() {
        Pupil pupil = learned();
        for (var interview : pupil.standing().get("interviews")) {
            assertThat(pupil.get(interview.get("url").asString()).statusCode()).isEqualTo(200);
        }
        assertThat(pupil.get("/en/interview").statusCode()).isEqualTo(200);
        assertThat(pupil.get("/en/review").statusCode()).isEqualTo(200);
        assertThat(pupil.get("/en/quiz/status-codes").statusCode()).isEqualTo(200);
        assertThat(pupil.get("/en/quiz/status-codes?answered=same-instant").statusCode())
                .isEqualTo(410);
    }

    @Test
    void theFileIsDownloadedAndNoCacheKeepsIt() {
        HttpResponse<String> record = learned().get("/api/learner/record");

        assertThat(record.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"wirebook-record.json\"");
        assertThat(record.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(record.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void theTableHoldsAllAnswersAndNoFormula() {
        HttpResponse<String> table = learned().get("/api/learner/attempts.csv");

        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body().split("\r\n"))
                .hasSize(6)
                .startsWith("at,question,card,version,language,place,given,right,ideas,sure,millis,settled,imported")
                .contains(
                        "2026-01-02T03:04:05.678Z,status-codes/unknown-520,status-codes/unknown-520,1,zh,quiz,aaaa; bbbb,true,,,,true,true")
                .endsWith(
                        "2026-01-05T10:02:00Z,cors/gone,cors/gone,7,en,interview,\"'=HYPERLINK(\"\"http://evil.example\"\"),x\",true,,,0,true,true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format": "wirebook-record" | "format": "another"       | format
            "version": 1                | "version": 2              | version
            "zone": "Asia/Shanghai",    |                           | zone
            "zone": "Asia/Shanghai"     | "zone": 8                 | zone
            "marks": [                  | "marks": 5, "more": [     | marks
            "marks": [                  | "marks": [7,              | marks[0]
            "kind":"ran"                | "kind":"ate"              | marks[1].kind
            a-page-of-long-ago          | status-codes              | marks[2].subject
            a-page-of-long-ago          | ../../etc/passwd          | marks[2].subject
            same-instant                | a-key-of-a-page           | attempts[1].key
            "version":2                 | "version":0               | attempts[2].version
            "version":2                 | "version":2.5             | attempts[2].version
            "version":2                 | "version":99999999999     | attempts[2].version
            "place":"review"            | "place":"school"          | attempts[2].place
            "given":["cccc"]            | "given":[null]            | attempts[2].given
            "given":["cccc"]            | "given":["\\ud800"]       | attempts[2].given
            "given":["cccc"],           |                           | attempts[2].given
            "sure":1                    | "sure":4                  | attempts[2].sure
            "millis":4000               | "millis":-2               | attempts[0].millis
            2026-01-03T00:00:00Z        | 2026-11-22T00:00:00Z      | attempts[2].at
            2026-01-03T00:00:00Z        | -999999999-01-01T00:00:00Z | attempts[2].at
            2026-01-03T00:00:00Z        | yesterday                 | attempts[2].at
            0123456789abcdef            | 0123456789abcdefg         | attempts[2].run
            "settled":false             | "settled":0               | attempts[2].settled
            "settled":false             | "admin":true              | attempts[2].admin
            "interview":1               | "interview":4             | attempts[4].interview
            "language":"zh","questions" | "language":"de","questions" | interviews[1].language
            {"id":"cors/gone"           | {"id":"cors"              | interviews[0].questions[1].id
            "version":7}                | "version":"7"}            | interviews[0].questions[1].version
            "version":7}                | "version":7,"right":1}    | interviews[0].questions[1].right
            ,{"id":"cors/gone","version":7} | ,[]                   | interviews[0].questions[1]
            "ends":"2026-01-05T10:20    | "ends":"2026-01-05T09:20  | interviews[0].ends
            "attempts": [               | "attempts": [[],          | attempts[0]
            "attempts": [               | "attempts" [              | 10:12
            """)
    void aFileWithAFaultIsRefusedWholeAndThePlaceIsNamed(String sound, String faulty, String place) {
        Pupil pupil = Pupil.at(SITE);
        HttpResponse<String> refusal = bring(pupil, Brought.RECORD.replaceFirst(Pattern.quote(sound), quoted(faulty)));

        assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(422);
        assertThat(refusal.body()).contains(place);
        assertThat(pupil.cookie()).isEmpty();
    }

    private static String quoted(@Nullable String text) {
        return Matcher.quoteReplacement(text == null ? "" : text);
    }

    @Test
    void whoHasARecordKeepsItAsItIsWhenAFileIsRefused() {
        Pupil pupil = learned();
        bring(
                pupil,
                Brought.RECORD.replace("same-instant", "another-key").replace("\"place\":\"review\"", "\"place\":1"));

        assertThat(pupil.record()).isEqualTo(Brought.RECORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"wirebook-record\"", "{}", "{\"format\":{},\"format\":1}", "\0"})
    void whatIsNoRecordIsRefused(String content) {
        assertThat(bring(Pupil.at(SITE), content).statusCode()).isEqualTo(422);
    }

    @Test
    void deepAndHugeFilesAreRefused() {
        assertThat(bring(Pupil.at(SITE), "{\"marks\":" + "[".repeat(200_000)).statusCode())
                .isEqualTo(422);
        assertThat(bring(Pupil.at(SITE), " ".repeat((8 << 20) + 1)).statusCode())
                .isEqualTo(413);
        assertThat(bring(Pupil.at(SITE), Brought.RECORD.replace("\"marks\": [", "\"marks\": [" + marks(10_001)))
                        .body())
                .contains("marks: 10000");
    }

    private static String marks(int count) {
        var marks = new StringBuilder();
        for (int i = 0; i < count; i++) {
            marks.append("{\"kind\":\"read\",\"subject\":\"p").append(i).append("\",\"at\":\"2026-01-01T00:00:00Z\"},");
        }
        return marks.toString();
    }

    @Test
    void withoutScriptAFileIsBroughtBackByAForm(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my record.json"), Brought.RECORD);
        try (var browser = NoScript.browser()) {
            HtmlPage progress = browser.getPage(SITE.uri("/zh/progress").toURL());
            HtmlForm form = progress.querySelector("form.bring");
            HtmlFileInput input = form.getInputByName("record");
            input.setFiles(file.toFile());
            HtmlPage after = form.<DomElement>querySelector("button").click();

            assertThat(after.getUrl().getPath()).isEqualTo("/zh/progress");
            assertThat(after.getBody().getTextContent()).contains("新增 5 条回答");
        }
    }

    @Test
    void withoutScriptAllIsDeletedOnceTheBoxIsTicked() throws IOException {
        try (var browser = NoScript.browser()) {
            browser.getPage(SITE.uri("/en/progress").toURL());
            Pupil pupil = learned();
            String[] cookie = pupil.cookie().split("=", 2);
            browser.getCookieManager().addCookie(new Cookie("localhost", cookie[0], cookie[1]));
            HtmlPage question = browser.getPage(SITE.uri("/en/progress/forget").toURL());
            HtmlPage unticked = submit(question);
            assertThat(unticked.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(pupil.record()).isEqualTo(Brought.RECORD);

            unticked.<HtmlInput>querySelector("input[name=sure]").setChecked(true);
            HtmlPage after = submit(unticked);

            assertThat(after.getBody().getTextContent()).contains("Everything is deleted.");
            assertThat(browser.getCookieManager().getCookies()).isEmpty();
            assertThat(pupil.get("/api/learner/record").statusCode()).isEqualTo(404);
        }
    }

    private static HtmlPage submit(HtmlPage page) throws IOException {
        return page.<DomElement>querySelector("form.asked button").click();
    }

    @Test
    void byACodeAnotherBrowserIsTheSameLearnerAndWhatItHadIsJoined() {
        Pupil first = learned();
        Pupil second = Pupil.at(SITE);
        second.choose(QUESTION, 0);
        HttpResponse<String> moved =
                second.post("/en/progress/transfer", "code", codeFor(first).toLowerCase(Locale.ROOT));

        assertThat(moved.headers().firstValue("Location")).hasValue("/en/progress?moved");
        assertThat(second.cookie()).isEqualTo(first.cookie());
        assertThat(first.standing().get("answers").asInt()).isEqualTo(6);
        assertThat(second.record()).isEqualTo(first.record());
    }

    @Test
    void aCodeIsWorthNothingTheSecondTimeNorAfterTenMinutesNorOnceThereIsANewerOne() {
        Pupil first = learned();
        String used = codeFor(first);
        assertThat(Pupil.at(SITE).post("/en/progress/transfer", "code", used).statusCode())
                .isEqualTo(303);
        String replaced = codeFor(first);
        String late = codeFor(first);
        CLOCK.advance(Duration.ofMinutes(10));

        for (String code : List.of(used, replaced, late, "", "2345-6789", "ACDE 2345 ACDE", "💥")) {
            Pupil other = Pupil.at(SITE);
            HttpResponse<String> refusal = other.post("/en/progress/transfer", "code", code);
            assertThat(refusal.statusCode()).as(code).isEqualTo(422);
            assertThat(refusal.body()).contains("This code is not valid");
            assertThat(other.cookie()).isEmpty();
        }
    }

    @Test
    void codesAreNotFoundByTrying() {
        CLOCK.advance(Duration.ofMinutes(20));
        Pupil thief = Pupil.at(SITE);
        for (int i = 0; i < Tries.PER_ADDRESS; i++) {
            assertThat(thief.post("/en/progress/transfer", "code", "2345-6789").statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> refusal = thief.post("/en/progress/transfer", "code", codeFor(learned()));
        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("60");
        CLOCK.advance(Duration.ofMinutes(20));
    }

    @Test
    void whoHasNoRecordHasNothingToTakeAlong() {
        for (String cookie : List.of("", "learner=" + "A".repeat(22) + "." + "A".repeat(43), "learner=.", "learner=")) {
            Pupil nobody = Pupil.with(SITE, cookie);
            assertThat(nobody.get("/api/learner/record").statusCode()).isEqualTo(404);
            assertThat(nobody.get("/api/learner/attempts.csv").statusCode()).isEqualTo(404);
            assertThat(nobody.post("/en/progress/code").statusCode()).isEqualTo(404);
            assertThat(nobody.post("/en/progress/forget", "sure", "yes").statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void nobodyReadsOrChangesTheRecordOfSomebodyElse() {
        Pupil victim = learned();
        Pupil other = Pupil.at(SITE);
        other.choose(QUESTION, 0);
        String code = victim.cookie().substring(victim.cookie().indexOf('.'));
        List<Pupil> thieves = List.of(
                other,
                Pupil.at(SITE),
                Pupil.with(SITE, "learner=" + victim.id()),
                Pupil.with(SITE, "learner=" + victim.id() + "." + "A".repeat(43)),
                Pupil.with(SITE, "learner=" + "A".repeat(22) + code),
                Pupil.with(SITE, "__Secure-" + victim.cookie()));
        for (Pupil thief : thieves) {
            for (String path : List.of(
                    "/api/learner/record",
                    "/api/learner/attempts.csv",
                    "/api/progress",
                    "/en/progress?learner=" + victim.id(),
                    "/en/quiz/status-codes?answered=a-key-of-a-page")) {
                assertThat(thief.get(path).body()).as(path).doesNotContain("a-key-of-a-page", "2026-01-0", "cors/gone");
            }
            thief.postJson("/api/progress", "{\"read\":[\"redirects\"],\"zone\":\"UTC\"}");
            thief.post("/en/progress/forget", "sure", "yes", "learner", victim.id());
            bring(thief, Brought.RECORD.replace("status-codes/foretold", "status-codes/changed"));
        }
        assertThat(victim.record()).isEqualTo(Brought.RECORD);
    }

    @Test
    void pagesOfOtherSitesChangeNothing() {
        Pupil victim = learned();
        for (String path : List.of(
                "/en/progress/forget",
                "/en/progress/import",
                "/en/progress/transfer",
                "/en/progress/code",
                "/api/progress")) {
            var request = HttpRequest.newBuilder(SITE.uri(path))
                    .header("Cookie", victim.cookie())
                    .header("Origin", "https://evil.example")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("sure=yes"));
            assertThat(SITE.send(request).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(victim.record()).isEqualTo(Brought.RECORD);
    }

    @Test
    void aCookieThatWasSetWithoutTlsCountsForNothingWithTls() throws IOException, InterruptedException {
        Pupil pupil = Pupil.at(SECURE);
        bring(pupil, Brought.RECORD);
        HttpClient client = HttpClient.newBuilder().sslContext(SECURE.ssl()).build();
        var request = HttpRequest.newBuilder(
                        URI.create("https://localhost:" + SECURE.httpsPort() + "/api/learner/record"))
                .header("Cookie", pupil.cookie())
                .build();

        assertThat(pupil.get("/api/learner/record").statusCode()).isEqualTo(200);
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
}
