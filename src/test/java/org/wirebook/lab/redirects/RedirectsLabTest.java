package org.wirebook.lab.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.support.Site;

/** The truth table as the standards have it, and its cells on the wire. */
class RedirectsLabTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    private static HttpResponse<String> post(String form) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/en/lab/redirects"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 301, GET, false",
        "HEAD, 302, HEAD, false",
        "HEAD, 303, HEAD, false",
        "POST, 301, GET, false",
        "POST, 302, GET, false",
        "POST, 303, GET, false",
        "POST, 307, POST, true",
        "POST, 308, POST, true",
        "PUT, 301, PUT, true",
        "PUT, 303, GET, false",
        "PATCH, 302, PATCH, true",
        "DELETE, 303, GET, false",
        "DELETE, 308, DELETE, true"
    })
    void theTableSaysWhatIsSentNext(String method, int code, String next, boolean keepsContent) {
        var cell = new Cell(method, code);

        assertThat(cell.next()).isEqualTo(next);
        assertThat(cell.keepsContent()).isEqualTo(keepsContent);
    }

    @Test
    void everyCellSaysTheTruthOnTheWire() {
        for (String method : Cell.METHODS) {
            for (int code : Cell.CODES) {
                var page = post("method=" + method + "&code=" + code);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .as(method + " after " + code)
                        .contains(new Cell(method, code).next() + " /wirebook/http/anything/landed HTTP/1.1")
                        .doesNotContain("chip fails");
            }
        }
    }

    @Test
    void thePageShowsTheTableWithoutScript() {
        assertThat(SITE.get("/zh/lab/redirects").body())
                .contains("data-method=\"PATCH\" data-code=\"303\" data-next=\"GET\"")
                .contains("RFC 9110 §15.4.4");
    }

    @Test
    void refusesWhatTheTableDoesNotHave() {
        assertThat(post("method=TRACE&code=301").statusCode()).isEqualTo(422);
        assertThat(post("method=GET&code=304").statusCode()).isEqualTo(422);
        assertThat(post("").statusCode()).isEqualTo(422);
    }
}
