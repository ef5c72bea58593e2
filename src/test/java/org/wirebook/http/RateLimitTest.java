package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.MovableClock;

class RateLimitTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));

    @RegisterExtension
    static final Demos SITE = new Demos("", CLOCK);

    // RFC 6585 §4, RFC 9110 §10.2.3
    @Test
    void theSixthRequestInTenSecondsIs429AndTellsWhenToComeBack() {
        CLOCK.advance(Duration.ofSeconds(10));
        for (int remaining = 4; remaining >= 0; remaining--) {
            HttpResponse<String> response = SITE.get("/http/ratelimit");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(field(response, "RateLimit")).isEqualTo("\"address\";r=" + remaining + ";t=10");
        }
        CLOCK.advance(Duration.ofMillis(3_500));

        HttpResponse<String> refused = SITE.get("/http/ratelimit");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(field(refused, "Retry-After")).isEqualTo("7");
        assertThat(field(refused, "RateLimit-Policy")).isEqualTo("\"address\";q=5;w=10");
        assertThat(field(refused, "RateLimit")).isEqualTo("\"address\";r=0;t=7");
        assertThat(field(refused, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoWaitsAsLongAsToldIsServedAgain() {
        CLOCK.advance(Duration.ofSeconds(10));
        HttpResponse<String> response = SITE.get("/http/ratelimit");
        while (response.statusCode() == 200) {
            response = SITE.get("/http/ratelimit");
        }
        CLOCK.advance(Duration.ofSeconds(Long.parseLong(field(response, "Retry-After"))));

        assertThat(SITE.get("/http/ratelimit").statusCode()).isEqualTo(200);
    }
}
