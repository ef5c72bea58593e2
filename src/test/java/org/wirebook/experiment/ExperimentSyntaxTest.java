package org.wirebook.experiment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no experiments.http, and what its author is told. */
@Timeout(value = 10, unit = SECONDS)
class ExperimentSyntaxTest {

    @Test
    void tellsAllProblemsInTheOrderOfTheirLines() {
        List<SyntaxProblem> problems = problems("""
                hello
                ### One
                # @nam one
                GET http://example.org/

                ?? status is 200
                """);

        assertThat(problems).extracting(SyntaxProblem::line).containsExactly(1, 3, 4, 6);
        assertThat(problems.get(1).toString())
                .isEqualTo("line 3: “@nam one” is not known here: write @name, @ref, @spec or @no-redirect");
    }

    @Test
    void tellsAReaderOfChineseInChinese() {
        var bad = catchThrowableOfType(
                ExperimentSyntaxException.class,
                () -> ExperimentFile.parse("hello\n### One\n# @name one\nGET {{base}}/a b\n?? weather == fine\n"));

        assertThat(bad.in("zh")).isEqualTo("""
                第 1 行：第一个 ### 之前只能写 @变量 和 # 注释
                第 4 行：URL 遇到空格就结束了：空格请写成 %20，也不要写 HTTP 版本
                第 5 行：不能检查“weather”：请写 status、header NAME、body、duration 或 js""");
        assertThat(bad.in("en")).isEqualTo(bad.getMessage());
    }

    @Test
    void wantsAnExperiment() {
        assertThat(problems("@a = {{base}}\n"))
                .extracting(SyntaxProblem::message)
                .singleElement()
                .asString()
                .contains("###");
    }

    @Test
    void wantsANameARequestAndAClaim() {
        assertThat(problems("### One\n# @name one\n# @name two\nGET {{base}}/\n?? status == 200"))
                .extracting(SyntaxProblem::toString)
                .containsExactly("line 3: this experiment is already called “one”");
        assertThat(problems("### One\nGET {{base}}/\n?? status == 200").get(0).message())
                .contains("has no name");
        assertThat(problems("### One\n# @name one").get(0).message()).contains("sends no request");
        assertThat(problems("### One\n# @name one\nGET {{base}}/").get(0).message())
                .contains("claims nothing");
        assertThat(problems("###\n# @name one\nGET {{base}}/\n?? status == 200")
                        .get(0)
                        .line())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"One", "one two", "one_two", "-one", "one-", "one--two", "1st", "größe", ""})
    void wantsKebabCaseNames(String name) {
        assertThat(problems("### One\n# @name " + name + "\nGET {{base}}/\n?? status == 200"))
                .first()
                .extracting(SyntaxProblem::line)
                .isIn(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one  | one       | names of two steps",
                "a-1  | a1        | the same in camel case",
                "doc  | two       | a variable, whose value httpYac would replace by the body",
            })
    void wantsEveryNameOnce(String first, String second, String why) {
        assertThat(problems(
                        "@doc = {{base}}/\n### 1\n# @name " + first + "\nGET {{doc}}\n?? status == 200\n### 2\n# @name "
                                + second + "\nGET {{doc}}\n?? status == 200\n"))
                .as(why)
                .singleElement()
                .extracting(SyntaxProblem::message)
                .asString()
                .contains("is already the name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "https://example.org/{{base}}",
                "/http/get",
                "{{base}}.example.org/",
                "{{base}}@example.org/",
                "{{base}}:81/",
                "{{tail}}/",
                "{{elsewhere}}/",
                "{{undeclared}}/",
                "{{firstResponse.headers.location}}",
                "{{base}}/a b",
                "{{base}}/ HTTP/1.1",
                "{{base}}/中",
                "{{base}}/{{",
                "{{base}}/{{}}",
                "{{base}}/{{a b}}",
                "{{base}}/{{firstResponse}}",
                "{{base}}/{{firstResponse.body}}",
                "{{base}}/{{firstResponse.headers.ETag}}",
                "{{base}}/{{firstResponse.headers.etag.length}}",
                "{{base}}/{{firstResponse.headers.content-length}}",
                "{{base}}/{{firstResponse.parsedBody.constructor()}}",
                "{{base}}/{{laterResponse.headers.etag}}",
                "",
            })
    void wantsUrlsBelowBaseAndKnownReferences(String url) {
        assertThat(problems("@tail = {{base}}x\n@elsewhere = http://example.org\n"
                        + "### 1\n# @name first\nGET {{base}}/\n?? status == 200\n"
                        + "### 2\n# @name second\n# @ref first\nGET " + url + "\n?? status == 200\n"
                        + "### 3\n# @name later\nGET {{base}}/\n?? status == 200\n"))
                .singleElement()
                .extracting(SyntaxProblem::line)
                .isEqualTo(10);
    }

    @Test
    void wantsAnswersOnlyOfStepsThatAreReferredTo() {
        assertThat(problems("""
                                ### 1
                                # @name first
                                GET {{base}}/
                                ?? status == 200
                                ### 2
                                # @name second
                                GET {{base}}/
                                A: {{firstResponse.headers.etag}}
                                ?? status == 200
                                """))
                .singleElement()
                .extracting(SyntaxProblem::line)
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "self", "nobody", ""})
    void wantsReferencesToEarlierSteps(String reference) {
        assertThat(problems("### 1\n# @name self\n# @ref " + reference + "\nGET {{base}}/\n?? status == 200\n"
                        + "### 2\n# @name later\nGET {{base}}/\n?? status == 200\n"))
                .singleElement()
                .extracting(SyntaxProblem::line)
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@doc",
                "@doc =",
                "@a-b = 1",
                "@ = 1",
                "@base = http://example.org",
                "@class = 1",
                "@doc = \"v1\"",
                "@doc = {{later}}",
                "@doc = {{doc}}",
                "@doc = {{firstResponse.headers.etag}}",
                "# @name first",
                "GET {{base}}/",
                "// a comment",
            })
    void wantsVariablesBeforeTheFirstExperiment(String line) {
        assertThat(problems(line + "\n@later = 1\n### 1\n# @name one\nGET {{base}}/\n?? status == 200\n"))
                .singleElement()
                .extracting(SyntaxProblem::line)
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: example.org",
                "content-length: 3",
                "Transfer-Encoding: chunked",
                "No colon",
                "Space : 1",
                " Folded: 1",
                ": 1",
                "Naïve: 1",
                "City: Zürich",
                "Accept: text/html,",
                "A: {{nothing}}",
                "# a comment",
            })
    void wantsFieldLinesThatTheClientMaySend(String field) {
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\n" + field + "\n\n?? status == 200\n"))
                .singleElement()
                .extracting(SyntaxProblem::line)
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# @ref one",
                "GET {{base}}/again",
                "BREW {{base}}/again",
                "@a = 1",
                "// comment",
                "  # comment",
                "< ./file.json",
                "> {% client.test() %}",
                ">> out.json",
                "<> response.http",
                "{{",
                "{{@request",
                "===",
                "HTTP/1.1 200 OK",
                "a {{nothing}}",
            })
    void wantsBodyLinesThatOtherToolsSendAsWell(String line) {
        assertThat(problems("### 1\n# @name one\nPOST {{base}}/\n\nx\n" + line + "\n\n?? status == 200\n"))
                .singleElement()
                .extracting(SyntaxProblem::line)
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "TRACE"})
    void sendsNoContentWhereTheMethodHasNone(String method) {
        assertThat(problems("### 1\n# @name one\n" + method + " {{base}}/\n\nx\n?? status == 200\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "status 200",
                "status == ",
                "status == two",
                "status === 200",
                "status==200",
                "STATUS == 200",
                "header == 3",
                "header a:b == 3",
                "header etag matches .*",
                "header date > yesterday",
                "body exists really",
                "body sha256 x",
                "body ==",
                "duration < 1s",
                "js process.exit(1) == 1",
                "js response.body == 1",
                "js response.parsedBody.a() == 1",
                "js response.parsedBody[a] == 1",
                "js response.parsedBody[\"a == 1",
                "js response.parsedBody[-1] == 1",
                "js response.parsedBody..a == 1",
                "js response.parsedBody+1 == 1",
                "body includes <h1>",
                "body includes he exists",
                "header etag == \"v1\" ",
                "header etag == {{nothing}}",
                "",
            })
    void wantsAssertionsThatEveryToolReadsTheSameWay(String assertion) {
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\n\n?? " + assertion + "\n?? status == 200\n"))
                .singleElement()
                .extracting(SyntaxProblem::line)
                .isEqualTo(5);
    }

    @Test
    void wantsNothingBetweenAssertions() {
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\n\n?? status == 200\nbody\n"))
                .extracting(SyntaxProblem::toString)
                .containsExactly("line 6: after the first ?? line only ?? lines may follow, until the next ###");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\rX: 1\n?? status == 200\n")
                        .get(0)
                        .line())
                .isEqualTo(3);
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\nX: \u0000\n?? status == 200\n"))
                .hasSize(1);
    }

    @Test
    void keepsReadersToSixteenKibibytesTenStepsAndFortyFields() {
        assertThat(readerProblems("# " + "中".repeat(5500)))
                .singleElement()
                .asString()
                .contains("16384 octets");
        assertThat(readerProblems("### 1\n".repeat(11)))
                .anyMatch(problem -> problem.message().contains("at most 10"));
        assertThat(readerProblems("### 1\n# @name one\nGET {{base}}/\n" + "A: 1\n".repeat(41) + "?? status == 200"))
                .singleElement()
                .asString()
                .contains("40 field lines");
    }

    @Test
    void endsSoonWhenVariablesDoubleEachOther() {
        StringBuilder source = new StringBuilder("@a0 = {{base}}/xxxxxxxx\n");
        for (int i = 1; i < 60; i++) {
            source.append("@a%d = {{a%d}}{{a%d}}\n".formatted(i, i - 1, i - 1));
        }

        assertThat(readerProblems(source + "### 1\n# @name one\nGET {{a59}}\n?? status == 200\n"))
                .anyMatch(problem -> problem.message().contains("grows beyond"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{{",
                "}}",
                "##",
                "a.",
                "[\"",
                "?? ",
                "@a=",
                " ",
                "\t",
                "-a",
                "{{a.",
                "?? js response.parsedBody.a"
            })
    void endsSoonWithSixtyFourKibibytesOfTheSame(String hostile) {
        String much = hostile.repeat(65_000 / hostile.length());

        assertThat(problems(much)).hasSizeLessThanOrEqualTo(50);
        assertThat(problems(much.replaceAll("(.{40})", "$1\n"))).hasSizeLessThanOrEqualTo(50);
        assertThat(problems("### 1\n# @name " + much)).isNotEmpty();
        assertThat(problems("### 1\n# @name one\nGET {{base}}/" + much)).isNotEmpty();
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\nA: " + much)).isNotEmpty();
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\n\n" + much)).isNotEmpty();
        assertThat(problems("### 1\n# @name one\nGET {{base}}/\n?? js response.parsedBody" + much))
                .isNotEmpty();
    }

    private static List<SyntaxProblem> problems(String source) {
        return problems(source, SourceLimits.AUTHOR);
    }

    private static List<SyntaxProblem> readerProblems(String source) {
        return problems(source, SourceLimits.READER);
    }

    private static List<SyntaxProblem> problems(String source, SourceLimits limits) {
        return catchThrowableOfType(ExperimentSyntaxException.class, () -> ExperimentFile.parse(source, limits))
                .problems();
    }
}
