package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same steps for a terminal. */
class CurlTest {

    private static final String BASE = "http://localhost:8080";

    @Test
    void isShortWhereTheRequestIs() {
        assertThat(commands("GET {{base}}/http/get")).containsExactly("curl -i -L http://localhost:8080/http/get");
    }

    @Test
    void quotesWhatTheShellWouldExpand() {
        assertThat(commands("GET {{base}}/http/get?a=1&b='x'"))
                .containsExactly("curl -i -L 'http://localhost:8080/http/get?a=1&b='\\''x'\\'''");
    }

    @Test
    void doesNotFollowRedirectsWhereTheStepDoesNot() {
        assertThat(commands("# @no-redirect\nGET {{base}}/")).containsExactly("curl -i http://localhost:8080/");
    }

    @Test
    void asksForTheHeadWithCapitalI() {
        assertThat(commands("HEAD {{base}}/")).containsExactly("curl -I -L http://localhost:8080/");
    }

    @Test
    void namesTheMethodOnlyWhereCurlWouldChooseAnother() {
        assertThat(commands("DELETE {{base}}/x")).containsExactly("curl -i -L -X DELETE http://localhost:8080/x");
        assertThat(commands("POST {{base}}/x\n\ntea"))
                .containsExactly("curl -i -L -H Content-Type: --data-raw tea http://localhost:8080/x");
        assertThat(commands("GET {{base}}/x\nContent-Type: text/plain\n\ntea"))
                .first()
                .asString()
                .contains("-X GET", "-H 'Content-Type: text/plain'", "--data-raw tea");
    }

    @Test
    void keepsDotSegmentsAndBracketsInTheUrl() {
        assertThat(commands("GET {{base}}/a/../b?x[]=1"))
                .containsExactly("curl -i -L -g --path-as-is 'http://localhost:8080/a/../b?x[]=1'");
        assertThat(commands("GET {{base}}/a'/%2E")).first().asString().contains("--path-as-is");
        assertThat(commands("GET {{base}}/a..b/c?../d")).first().asString().doesNotContain("--path-as-is");
    }

    @Test
    void sendsAnEmptyField() {
        assertThat(commands("GET {{base}}/\nAccept:"))
                .containsExactly("curl -i -L -H 'Accept;' http://localhost:8080/");
    }

    @Test
    void breaksLongCommandsAtTheirArguments() {
        assertThat(commands("PUT {{base}}/http/put\nContent-Type: application/json\n\n{\"a\": \"it's\"}"))
                .containsExactly("""
                        curl -i -L -X PUT \\
                          -H 'Content-Type: application/json' \\
                          --data-raw '{"a": "it'\\''s"}' \\
                          http://localhost:8080/http/put""");
    }

    @Test
    void keepsTheCrLfOfAMultipart() {
        assertThat(commands(
                        "POST {{base}}/\nContent-Type: multipart/form-data; boundary=b\n\n--b\nA: it's\n\n1\n--b--"))
                .first()
                .asString()
                .contains("--data-raw $'--b\\r\\nA: it\\'s\\r\\n\\r\\n1\\r\\n--b--'");
    }

    @Test
    void acceptsTheCertificateThatIsMadeForLocalhostAlone() {
        Experiment experiment = ExperimentFile.parse("### 1\n# @name one\nGET {{base}}/\n?? status == 200")
                .experiment("one")
                .orElseThrow();

        assertThat(Curl.commands(experiment, "https://localhost:8443").get(0).text())
                .isEqualTo("curl -i -L -k https://localhost:8443/");
        assertThat(Curl.commands(experiment, "https://wirebook.example").get(0).text())
                .isEqualTo("curl -i -L https://wirebook.example/");
    }

    @Test
    void fetchesWhatItTakesFromEarlierAnswersIntoVariables() {
        Experiment experiment = ExperimentFile.parse("""
                        @doc = {{base}}/http/etag/v1
                        ### First
                        # @name first
                        # @no-redirect
                        GET {{doc}}
                        ?? status == 200
                        ### Second
                        # @name second
                        # @ref first
                        # @no-redirect
                        GET {{doc}}
                        If-None-Match: {{firstResponse.headers.etag}}
                        X-Json: "{{firstResponse.parsedBody["a b"][0]}}"
                        X-Twice: {{firstResponse.headers.etag}}{{firstResponse.statusCode}}
                        ?? status == 304
                        """).experiment("second").orElseThrow();

        List<Curl.Command> commands = Curl.commands(experiment, BASE);

        assertThat(commands).extracting(Curl.Command::step).containsExactly("first", "second");
        assertThat(commands.get(1).text()).isEqualTo("""
                        first_etag=$(curl -s -o /dev/null -w '%header{etag}' \\
                          http://localhost:8080/http/etag/v1)
                        first_a_b_0=$(curl -s http://localhost:8080/http/etag/v1 | jq -r '.["a b"][0]')
                        first_statusCode=$(curl -s -o /dev/null -w '%{http_code}' \\
                          http://localhost:8080/http/etag/v1)
                        curl -i \\
                          -H "If-None-Match: ${first_etag}" \\
                          -H 'X-Json: "'"$first_a_b_0"'"' \\
                          -H "X-Twice: ${first_etag}${first_statusCode}" \\
                          http://localhost:8080/http/etag/v1""");
    }

    private static List<String> commands(String request) {
        Experiment experiment = ExperimentFile.parse("### 1\n# @name one\n" + request + "\n\n?? status == 200")
                .experiment("one")
                .orElseThrow();
        return Curl.commands(experiment, BASE).stream().map(Curl.Command::text).toList();
    }
}
