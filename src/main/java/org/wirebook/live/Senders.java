package org.wirebook.live;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.wirebook.web.Learner;
import org.wirebook.web.Learners;
import org.wirebook.web.OwnConnections;
import org.wirebook.web.Requests;
import org.wirebook.web.Sha256;

/** Tells from a request who sent it. Threads: any. */
final class Senders {

    private static final String BEARER = "Bearer ";

    private final Learners learners;
    private final OwnConnections experiments;
    private final String moderatorToken;

    /** @param moderatorToken what moderators show; empty if there are none */
    Senders(Learners learners, OwnConnections experiments, String moderatorToken) {
        this.learners = learners;
        this.experiments = experiments;
        this.moderatorToken = moderatorToken;
    }

    Sender of(HttpServletRequest request) {
        return new Sender(
                learners.of(request).map(Learner::id).orElse(""),
                request.getRemoteAddr(),
                nick(request),
                isModerator(request),
                experiments.carry(request));
    }

    /** From the query alone: asking for parameters would read a form from the content. */
    private static String nick(HttpServletRequest request) {
        return Requests.query(request).contains("nick=")
                ? Requests.parameter(request, "nick").orElse("")
                : "";
    }

    /** RFC 6750 §2.1. Digests are compared, so that the time tells neither the token nor its length. */
    private boolean isModerator(HttpServletRequest request) {
        String shown = Requests.field(request, "Authorization").orElse("");
        return !moderatorToken.isEmpty()
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(digest(moderatorToken), digest(shown.substring(BEARER.length())));
    }

    private static byte[] digest(String token) {
        return Sha256.begun().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
