package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.MovableClock;

/** RFC 7616. */
class DigestTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String PATH = "/http/digest-auth/auth/ada/lovelace";

    @RegisterExtension
    static final Demos SITE = new Demos("", CLOCK);

    private static String hash(String algorithm, String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String nonce(HttpResponse<String> challenge) {
        return field(challenge, "WWW-Authenticate").replaceFirst(".*nonce=\"([0-9a-f]+)\".*", "$1");
    }

    /** The credentials of a client that knows this password, by the formula of RFC 7616 §3.4.1 for {@code auth}. */
    private static String credentials(String path, String password, String nonce, String nc)
            throws GeneralSecurityException {
        String secret = hash("SHA-256", "ada:wirebook:" + password);
        String request = hash("SHA-256", "GET:" + path);
        String response = hash("SHA-256", secret + ":" + nonce + ":" + nc + ":0a4f:auth:" + request);
        return "Digest username=\"ada\", realm=\"wirebook\", uri=\"" + path + "\", algorithm=SHA-256, nonce=\"" + nonce
                + "\", nc=" + nc + ", cnonce=\"0a4f\", qop=auth, response=\"" + response + "\"";
    }

    @Test
    void withoutCredentialsTheChallengeHasANonceOfItsOwn() {
        HttpResponse<String> response = SITE.get(PATH);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(field(response, "WWW-Authenticate"))
                .matches("Digest realm=\"wirebook\", qop=\"auth\", algorithm=SHA-256, nonce=\"[0-9a-f]{32}\","
                        + " charset=UTF-8");
        assertThat(nonce(SITE.get(PATH))).isNotEqualTo(nonce(response));
    }

    @Test
    void whoKnowsThePasswordIsLetInAndWhoDoesNotIsChallengedAgain() throws Exception {
        String nonce = nonce(SITE.get(PATH));

        HttpResponse<String> wrong = SITE.get(PATH, "Authorization", credentials(PATH, "byron", nonce, "00000001"));
        HttpResponse<String> right = SITE.get(PATH, "Authorization", credentials(PATH, "lovelace", nonce, "00000001"));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(field(wrong, "WWW-Authenticate")).doesNotContain("stale");
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).contains("\"authenticated\" : true");
    }

    // RFC 7616 §3.3, §5.4
    @Test
    void whatWasSentOnceCannotBeSentAgainButTheNextCountCan() throws Exception {
        String nonce = nonce(SITE.get(PATH));
        String first = credentials(PATH, "lovelace", nonce, "00000001");

        assertThat(SITE.get(PATH, "Authorization", first).statusCode()).isEqualTo(200);
        HttpResponse<String> replayed = SITE.get(PATH, "Authorization", first);
        assertThat(replayed.statusCode()).isEqualTo(401);
        assertThat(field(replayed, "WWW-Authenticate")).endsWith("stale=true");
        assertThat(SITE.get(PATH, "Authorization", credentials(PATH, "lovelace", nonce, "00000002"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNonceIsStaleAfterAMinuteAndTheNextOneWorks() throws Exception {
        String nonce = nonce(SITE.get(PATH));
        CLOCK.advance(Duration.ofSeconds(61));

        HttpResponse<String> stale = SITE.get(PATH, "Authorization", credentials(PATH, "lovelace", nonce, "00000001"));

        assertThat(stale.statusCode()).isEqualTo(401);
        assertThat(field(stale, "WWW-Authenticate")).endsWith("stale=true");
        assertThat(SITE.get(PATH, "Authorization", credentials(PATH, "lovelace", nonce(stale), "00000001"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNonceIsStaleAfterAsManyUsesAsTheAddressSays() throws Exception {
        String path = PATH + "/SHA-256/1";
        String nonce = nonce(SITE.get(path));

        assertThat(SITE.get(path, "Authorization", credentials(path, "lovelace", nonce, "00000001"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SITE.get(path, "Authorization", credentials(path, "lovelace", nonce, "00000002"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNonceOfOurOwnMakingIsStale() throws Exception {
        HttpResponse<String> response =
                SITE.get(PATH, "Authorization", credentials(PATH, "lovelace", "0".repeat(32), "00000001"));

        assertThat(field(response, "WWW-Authenticate")).endsWith("stale=true");
    }

    // RFC 7616 §3.4.6
    @Test
    void aProofForAnotherResourceIs400() throws Exception {
        String nonce = nonce(SITE.get(PATH));

        assertThat(SITE.get(PATH + "?a=1", "Authorization", credentials(PATH, "lovelace", nonce, "00000001"))
                        .statusCode())
                .isEqualTo(400);
    }

    // RFC 7616 §3.4.3: auth-int covers the content
    @ParameterizedTest
    @CsvSource({"MD5, MD5", "SHA-256, SHA-256", "SHA-512-256, SHA-512/256"})
    void withAuthIntTheContentIsPartOfTheProof(String algorithm, String javaName) throws Exception {
        String path = "/http/digest-auth/auth-int/ada/lovelace/" + algorithm;
        String nonce = nonce(SITE.get(path));
        String request = hash(javaName, "POST:" + path + ":" + hash(javaName, "content"));
        String proof = hash(
                javaName, hash(javaName, "ada:wirebook:lovelace") + ":" + nonce + ":00000001:c:auth-int:" + request);
        String credentials = "Digest username=ada,realm=wirebook,uri=\"" + path + "\",algorithm=" + algorithm
                + ",nonce=" + nonce + ",nc=00000001,cnonce=c,qop=auth-int,response=" + proof;
        HttpRequest.Builder post = HttpRequest.newBuilder(SITE.uri(path)).header("Authorization", credentials);

        assertThat(SITE.send(post.POST(BodyPublishers.ofString("other"))).statusCode())
                .isEqualTo(401);
        assertThat(SITE.send(post.POST(BodyPublishers.ofString("content"))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Digest",
                "Digest ",
                "Digest username",
                "Digest username=",
                "Digest username=\"ada",
                "Digest username=\"ada\" realm=\"wirebook\"",
                "Digest a=1, a=2",
                "Digest ,,,",
                "Digest username=\"\\\"",
                "Basic YTpi",
                "Digest username=\"ada\", realm=\"wirebook\", nc=zz, response=\"\""
            })
    void malformedCredentialsAreChallengedAgain(String credentials) {
        assertThat(SITE.get(PATH, "Authorization", credentials).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/http/digest-auth/none/ada/lovelace",
                "/http/digest-auth/auth/ada/lovelace/MD4",
                "/http/digest-auth/auth/ada/lovelace/MD5/0",
                "/http/digest-auth/auth/ada/lovelace/MD5/1001"
            })
    void termsThatDoNotExistAre400(String path) {
        assertThat(SITE.get(path).statusCode()).isEqualTo(400);
    }
}
