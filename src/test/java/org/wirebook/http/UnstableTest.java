package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnstableTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    // RFC 9110 §15.6.4
    @Test
    void unstableFailsAsOftenAsAsked() {
        HttpResponse<String> failed = SITE.get("/http/unstable?failure_rate=1");

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(field(failed, "Retry-After")).isEqualTo("1");
        assertThat(SITE.get("/http/unstable?failure_rate=0").statusCode()).isEqualTo(200);
        assertThat(SITE.get("/http/unstable").statusCode()).isIn(200, 503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-0.1", "x", "NaN", "1e0", ""})
    void aFailureRateIsFromZeroToOne(String rate) {
        assertThat(SITE.get("/http/unstable?failure_rate=" + rate).statusCode()).isEqualTo(400);
    }
}
