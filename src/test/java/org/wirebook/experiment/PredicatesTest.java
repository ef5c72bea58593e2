package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.experiment.Run.Check;

/** When an assertion holds: as httpYac 6.16 decides it. */
class PredicatesTest {

    private static final String JSON = """
            {"one": 1, "half": 0.5, "big": 12345678901, "zero": 0, "text": "tea", "empty": "", "quoted": "\\"v1\\"",
             "number": "7 cups", "yes": true, "no": false, "nothing": null, "list": [1, "b"], "none": [],
             "object": {"a": {"b": [10, {"c d": "deep"}]}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status == 200                                       | true",
                "status != 200                                       | false",
                "status > 199                                        | true",
                "status >= 201                                       | false",
                "status < 200.5                                      | true",
                "status <= 200                                       | true",
                "status startsWith 2                                 | true",
                "status exists                                       | true",
                "status isFalse                                      | false",
                "duration >= 0                                       | true",
                "duration < 0                                        | false",
                "header etag == \"v1\"                               | true",
                "header ETag == v1                                   | false",
                "header etag startsWith \"v                          | true",
                "header etag endsWith 1\"                            | true",
                "header etag includes V1                             | false",
                "header x-count > 9                                  | true",
                "header x-count == 10                                | true",
                "header x-count == 10.0                              | false",
                "header etag > 1                                     | false",
                "header etag <= 1                                    | false",
                "header none exists                                  | false",
                "header none isFalse                                 | true",
                "header none == undefined                            | true",
                "header none != 1                                    | true",
                "header none includes n                              | false",
                "header x-empty exists                               | false",
                "header vary == a, b                                 | true",
                "header set-cookie includes b=2                      | true",
                "header set-cookie == [\"a=1\",\"b=2\"]              | true",
                "header set-cookie startsWith a=1                    | false",
                "body exists                                         | true",
                "body isFalse                                        | false",
                "body includes \"tea\"                               | true",
                "body startsWith {\"one\"                            | true",
                "body endsWith ]}}}                                  | true",
                "js response.parsedBody exists                       | true",
                "js response.parsedBody.one == 1                     | true",
                "js response.parsedBody.one == 1.0                   | true",
                "js response.parsedBody.one == 2                     | false",
                "js response.parsedBody.one == tea                   | false",
                "js response.parsedBody.one startsWith 1             | true",
                "js response.parsedBody.half == 0.5                  | true",
                "js response.parsedBody.half startsWith 0.5          | true",
                "js response.parsedBody.big > 12345678900            | true",
                "js response.parsedBody.zero exists                  | false",
                "js response.parsedBody.zero isFalse                 | true",
                "js response.parsedBody.zero includes 0              | true",
                "js response.parsedBody.text == tea                  | true",
                "js response.parsedBody.text == Tea                  | false",
                "js response.parsedBody.text.length == 3             | true",
                "js response.parsedBody.empty isFalse                | true",
                "js response.parsedBody.quoted == \"v1\"             | true",
                "js response.parsedBody.number > 6                   | true",
                "js response.parsedBody.text > 6                     | false",
                "js response.parsedBody.yes == true                  | true",
                "js response.parsedBody.yes exists                   | true",
                "js response.parsedBody.no == false                  | true",
                "js response.parsedBody.no isFalse                   | true",
                "js response.parsedBody.no includes f                | false",
                "js response.parsedBody.nothing == null              | true",
                "js response.parsedBody.nothing isFalse              | true",
                "js response.parsedBody.list == [1,\"b\"]            | true",
                "js response.parsedBody.list == [ 1, \"b\" ]         | true",
                "js response.parsedBody.list != [1]                  | true",
                "js response.parsedBody.list == b                    | false",
                "js response.parsedBody.list includes \"b\"          | true",
                "js response.parsedBody.list.length == 2             | true",
                "js response.parsedBody.list[0] == 1                 | true",
                "js response.parsedBody.list[2] isFalse              | true",
                "js response.parsedBody.none exists                  | true",
                "js response.parsedBody.object.a.b[1][\"c d\"] == deep | true",
                "js response.parsedBody.object.x isFalse             | true",
                "js response.parsedBody.object.x.y isFalse           | false",
                "js response.parsedBody.nothing.y isFalse            | false",
                "js response.parsedBody.text.y isFalse               | true",
            })
    void holdsOrNot(String assertion, boolean holds) {
        assertThat(check(assertion, JSON).holds()).as(assertion).isEqualTo(holds);
    }

    @Test
    void tellsWhatWasThere() {
        assertThat(check("status == 404", JSON).observed()).isEqualTo("200");
        assertThat(check("header none exists", JSON).observed()).isEmpty();
        assertThat(check("header vary == x", JSON).observed()).isEqualTo("a, b");
        assertThat(check("js response.parsedBody.list exists", JSON).observed()).isEqualTo("[1,\"b\"]");
        assertThat(check("js response.parsedBody.no exists", JSON).observed()).isEqualTo("false");
        assertThat(check("js response.parsedBody.nothing exists", JSON).observed())
                .isEqualTo("null");
        assertThat(check("body exists", "x".repeat(1000)).observed()).isEqualTo("x".repeat(200) + "…");
    }

    @Test
    void contentThatIsNoJsonHasNoMembers() {
        Check check = check("js response.parsedBody.a isFalse", "tea");

        assertThat(check.holds()).isFalse();
        assertThat(check.observed()).isEqualTo("(the content is no JSON)");
        assertThat(check("js response.parsedBody isFalse", "tea").holds()).isTrue();
        assertThat(check("js response.parsedBody isFalse", "[".repeat(100_000)).holds())
                .isTrue();
    }

    private static Check check(String assertion, String content) {
        String response = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nX-Count: 10\r\nX-Empty:\r\nVary: a\r\nVary: b\r\n"
                + "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Type: application/json; charset=utf-8\r\n"
                + "Content-Length: " + content.length() + "\r\n\r\n" + content;
        try (ScriptedServer server = ScriptedServer.answering(response)) {
            Run run = server.run("### 1\n# @name one\nGET {{base}}/\n?? " + assertion);

            assertThat(run.failure()).isEmpty();
            return run.checks().get(0);
        }
    }
}
