package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    // RFC 9110 §15.5.2, §11.6.1
    @Test
    void withoutCredentialsTheAnswerIs401WithAChallenge() {
        HttpResponse<String> response = SITE.get("/http/basic-auth/ada/lovelace");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(field(response, "WWW-Authenticate")).isEqualTo("Basic realm=\"wirebook\"");
    }

    // RFC 7617 §2
    @Test
    void withTheCredentialsOfTheAddressTheAnswerIs200() {
        HttpResponse<String> response =
                SITE.get("/http/basic-auth/ada/lovelace", "Authorization", basic("ada:lovelace"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).toString()).contains("\"user\":\"ada\"").contains("\"authenticated\":true");
        assertThat(field(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aPasswordMayHaveColonsAndAnyCharacter() {
        assertThat(SITE.get("/http/basic-auth/ada/a:b%20%E4%BD%A0", "Authorization", basic("ada:a:b 你"))
                        .statusCode())
                .isEqualTo(200);
    }

    // RFC 9110 §11.1: the scheme is case-insensitive
    @Test
    void theSchemeMayBeWrittenInAnyCase() {
        assertThat(SITE.get("/http/basic-auth/ada/lovelace", "Authorization", "bAsIc YWRhOmxvdmVsYWNl")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YWRhOndyb25n",
                "Basic YWRh",
                "Basic ?",
                "Basic",
                "Basic ====",
                "Basic YWRhOmxvdmVsYWNl x",
                "Bearer YWRhOmxvdmVsYWNl",
                "YWRhOmxvdmVsYWNl",
                "Basic _w=="
            })
    void othersAreChallengedAgain(String credentials) {
        HttpResponse<String> response = SITE.get("/http/basic-auth/ada/lovelace", "Authorization", credentials);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(field(response, "WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void aUserNameWithAColonIs400SinceItCouldNeverBeSent() {
        assertThat(SITE.get("/http/basic-auth/a:b/c").statusCode()).isEqualTo(400);
    }

    // RFC 9110 §15.5.5: a server may hide what it refuses
    @Test
    void hiddenIsNotFoundWithoutTheCredentials() {
        HttpResponse<String> response = SITE.get("/http/hidden-basic-auth/ada/lovelace");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().map()).doesNotContainKey("www-authenticate");
        assertThat(SITE.get("/http/hidden-basic-auth/ada/lovelace", "Authorization", basic("ada:lovelace"))
                        .statusCode())
                .isEqualTo(200);
    }

    // RFC 6750 §2.1, §3
    @Test
    void bearerTakesAnyTokenAndShowsIt() {
        HttpResponse<String> without = SITE.get("/http/bearer");
        HttpResponse<String> with = SITE.get("/http/bearer", "Authorization", "Bearer abc-._~+/123==");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(field(without, "WWW-Authenticate")).isEqualTo("Bearer realm=\"wirebook\"");
        assertThat(json(with).get("token").asString()).isEqualTo("abc-._~+/123==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer a b", "Bearer a,b", "Basic abc"})
    void whatIsNoBearerTokenIsChallenged(String credentials) {
        assertThat(SITE.get("/http/bearer", "Authorization", credentials).statusCode())
                .isEqualTo(401);
    }
}
