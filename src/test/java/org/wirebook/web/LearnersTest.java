package org.wirebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wirebook.support.Site;

/** The cookie by which we know who comes back. */
class LearnersTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    private static final Pattern COOKIE = Pattern.compile("learner=([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})(;.*)");

    private static HttpResponse<String> enter(String cookie) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/api/chat/chat/enter"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(
                        "nick=Ann" + UUID.randomUUID().toString().substring(0, 13))));
    }

    private static Matcher cookie(HttpResponse<String> answer) {
        Matcher cookie =
                COOKIE.matcher(answer.headers().firstValue("Set-Cookie").orElse("none"));
        assertThat(cookie.matches()).as("%s", answer.headers().map()).isTrue();
        return cookie;
    }

    @Test
    void theCookieIsForThisSiteAloneAndLastsFourHundredDays() {
        assertThat(cookie(enter("")).group(3))
                .contains("Path=/wirebook", "Max-Age=34560000", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void whoComesBackIsTheSameAndTheCookieIsRenewed() {
        Matcher first = cookie(enter(""));
        Matcher second = cookie(enter("learner=" + first.group(1) + "." + first.group(2)));

        assertThat(second.group(1)).isEqualTo(first.group(1));
        assertThat(second.group(2)).isEqualTo(first.group(2));
    }

    @Test
    void aForgedCookieIsReplaced() {
        Matcher real = cookie(enter(""));
        String forged = "A".repeat(22);

        assertThat(cookie(enter("learner=" + forged + "." + real.group(2))).group(1))
                .isNotEqualTo(forged);
        assertThat(cookie(enter("learner=" + real.group(1) + "." + "A".repeat(43)))
                        .group(1))
                .isNotEqualTo(real.group(1));
        assertThat(cookie(enter("learner=" + real.group(1))).group(1)).isNotEqualTo(real.group(1));
        assertThat(cookie(enter("learner=.")).group(1)).isNotEmpty();
    }

    @Test
    void pagesSetNone() {
        assertThat(SITE.get("/en/lab/chat").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(SITE.get("/live/chat").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(SITE.get("/api/chat/chat").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theKeyIsMadeOnceAndItsOwnersAlone(@TempDir Path folder) throws IOException {
        String alias = LearnerKey.in(folder, new SecureRandom()).alias("chat", "ann");

        assertThat(LearnerKey.in(folder, new SecureRandom()).alias("chat", "ann"))
                .isEqualTo(alias)
                .matches("[0-9a-z]{16}");
        assertThat(LearnerKey.in(folder, new SecureRandom()).alias("chat-tea", "ann"))
                .isNotEqualTo(alias);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("learner.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyIsNotReplacedInSilence(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("learner.key"), "half a k");

        assertThatThrownBy(() -> LearnerKey.in(folder, new SecureRandom())).isInstanceOf(UncheckedIOException.class);
        assertThat(folder.resolve("learner.key")).hasContent("half a k");
    }
}
