package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wirebook.experiment.Assertion.Predicate;
import org.wirebook.experiment.Assertion.Subject;
import org.wirebook.experiment.RequestTemplate.Field;

/** What a well-formed experiments.http means. */
class ExperimentFileTest {

    private static final String TWO_STEPS = """
            # Validators
            @doc = {{base}}/http/etag/v1

            ### The first answer carries a validator
            # @name first
            # any text may follow a number sign
            GET {{doc}}

            ?? status == 200
            ?? header etag == "v1"

            ### A matching If-None-Match earns a 304 without content
            # @name not-modified
            # @ref first
            # @spec rfc9110#section-15.4.5
            # @no-redirect
            GET {{doc}}
            If-None-Match: {{firstResponse.headers.etag}}
            accept:

            ?? status == 304
            ?? body isFalse
            """;

    @Test
    void readsVariablesAndStepsInOrder() {
        ExperimentFile file = ExperimentFile.parse(TWO_STEPS);

        assertThat(file.variables()).containsExactly(new ExperimentFile.Variable("doc", "{{base}}/http/etag/v1", 2));
        assertThat(file.steps()).extracting(Step::name).containsExactly("first", "not-modified");
        assertThat(file.steps()).extracting(Step::line).containsExactly(4, 12);
    }

    @Test
    void readsAllThatAStepSays() {
        Step step = ExperimentFile.parse(TWO_STEPS).step("not-modified").orElseThrow();

        assertThat(step.title()).isEqualTo("A matching If-None-Match earns a 304 without content");
        assertThat(step.references()).containsExactly("first");
        assertThat(step.standard()).hasValue("rfc9110#section-15.4.5");
        assertThat(step.followsRedirects()).isFalse();
        assertThat(step.request().method()).isEqualTo("GET");
        assertThat(step.request().url()).isEqualTo("{{doc}}");
        assertThat(step.request().fields())
                .containsExactly(new Field("If-None-Match", "{{firstResponse.headers.etag}}"), new Field("accept", ""));
        assertThat(step.request().body()).isEmpty();
        assertThat(step.assertions())
                .containsExactly(
                        new Assertion(Subject.STATUS, "", Predicate.EQUAL, "304", 21, "status == 304"),
                        new Assertion(Subject.BODY, "", Predicate.IS_FALSE, "", 22, "body isFalse"));
    }

    @Test
    void keepsTheLinesOfAStepAsWritten() {
        Step step = ExperimentFile.parse(TWO_STEPS).step("first").orElseThrow();

        assertThat(step.source()).isEqualTo("""
                        ### The first answer carries a validator
                        # @name first
                        # any text may follow a number sign
                        GET {{doc}}

                        ?? status == 200
                        ?? header etag == "v1\"""");
    }

    @Test
    void readsABodyWithoutTheEmptyLinesAroundIt() {
        Step step = only("""
                ### Two lines
                # @name two-lines
                POST {{base}}/http/post
                Content-Type: text/plain


                one cup of tea

                two cups

                ?? status == 200
                """);

        assertThat(step.request().body()).isEqualTo("one cup of tea\n\ntwo cups");
    }

    @Test
    void endsTheLinesOfAMultipartWithCrLf() {
        Step step = only("""
                ### A form
                # @name form
                POST {{base}}/http/post
                Content-Type: multipart/form-data; boundary=b

                --b
                Content-Disposition: form-data; name="a"

                1
                --b--
                ?? status == 200
                """);

        assertThat(step.request().body())
                .isEqualTo("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--");
    }

    @Test
    void readsEveryKindOfAssertion() {
        Step step = only("""
                ### Everything
                # @name everything
                GET {{base}}/
                ?? status != 404
                ?? header content-type startsWith text/
                ?? header x-none isFalse
                ?? body includes a b  c
                ?? duration <= 1000
                ?? js response.parsedBody.headers["shoe-size"].a[0] endsWith /x?y
                ?? js response.parsedBody exists
                """);

        assertThat(step.assertions())
                .extracting(Assertion::subject, Assertion::argument, Assertion::predicate, Assertion::expected)
                .containsExactly(
                        row(Subject.STATUS, "", Predicate.NOT_EQUAL, "404"),
                        row(Subject.HEADER, "content-type", Predicate.STARTS_WITH, "text/"),
                        row(Subject.HEADER, "x-none", Predicate.IS_FALSE, ""),
                        row(Subject.BODY, "", Predicate.INCLUDES, "a b  c"),
                        row(Subject.DURATION, "", Predicate.LESS_OR_EQUAL, "1000"),
                        row(Subject.JS, ".headers[\"shoe-size\"].a[0]", Predicate.ENDS_WITH, "/x?y"),
                        row(Subject.JS, "", Predicate.EXISTS, ""));
    }

    @Test
    void anExperimentIsAStepWithAllThatItRefersToDirectlyOrNot() {
        ExperimentFile file = ExperimentFile.parse("""
                ### 1
                # @name one
                GET {{base}}/1
                ?? status == 200
                ### 2
                # @name two
                # @ref one
                GET {{base}}/2
                ?? status == 200
                ### 3
                # @name three
                GET {{base}}/3
                ?? status == 200
                ### 4
                # @name four
                # @ref two
                GET {{base}}/4?{{oneResponse.statusCode}}
                ?? status == 200
                """);

        assertThat(file.experiment("four").orElseThrow().steps())
                .extracting(Step::name)
                .containsExactly("one", "two", "four");
        assertThat(file.experiment("five")).isEmpty();
    }

    @Test
    void theSourceOfAnExperimentHasWhatItUsesAndCanBeReadAgain() {
        Experiment experiment = ExperimentFile.parse("@unused = 1\n@doc = {{base}}/http\n@tag = {{doc}}/etag\n"
                        + TWO_STEPS.replace("@doc = {{base}}/http/etag/v1", "").replace("{{doc}}", "{{tag}}"))
                .experiment("not-modified")
                .orElseThrow();

        assertThat(experiment.source())
                .startsWith("@doc = {{base}}/http\n@tag = {{doc}}/etag\n\n### The first answer")
                .endsWith("?? status == 304\n?? body isFalse\n")
                .contains("\n\n### A matching");
        assertThat(ExperimentFile.parse(experiment.source(), SourceLimits.READER)
                        .experiment("not-modified")
                        .orElseThrow()
                        .source())
                .isEqualTo(experiment.source());
    }

    @Test
    void namesAStepsAnswerInCamelCase() {
        ExperimentFile file = ExperimentFile.parse("""
                ### First
                # @name first-answer-2
                GET {{base}}/
                ?? status == 200
                ### Second
                # @name second
                # @ref first-answer-2
                GET {{base}}{{ firstAnswer2Response.headers["location"] }}
                X-A: {{firstAnswer2Response.parsedBody.a[0]["b c"]}}
                ?? status == {{firstAnswer2Response.statusCode}}
                """);

        assertThat(file.steps()).hasSize(2);
    }

    @Test
    void acceptsTheLineEndsOfAForm() {
        ExperimentFile file = ExperimentFile.parse(TWO_STEPS.replace("\n", "\r\n"));

        assertThat(file).isEqualTo(ExperimentFile.parse(TWO_STEPS));
    }

    private static Step only(String source) {
        return ExperimentFile.parse(source).steps().get(0);
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
