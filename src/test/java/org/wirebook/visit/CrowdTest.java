package org.wirebook.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** A site with as many visits as it takes. */
class CrowdTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static HttpResponse<String> begin() {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/api/visits")).POST(BodyPublishers.noBody()));
    }

    private static void beginAndUse() {
        String ledger = begin().headers().firstValue("Location").orElseThrow();
        SITE.get(ledger.replace("/api/visits/", "/visit/") + "/http/status/204");
    }

    @Test
    void whenAllWereUsedAMomentAgoANewOneHasToWait() {
        for (int i = 0; i < Visits.MOST; i++) {
            beginAndUse();
        }
        var answer = begin();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    }
}
