package org.wirebook.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Knows learners again by a cookie (RFC 10025): a random id with a code that only we can make. One that was forged is
 * as good as none. Threads: any.
 *
 * <p>The cookie is set where somebody does what we remember, never where pages are read: those stay the same for all.
 */
public final class Learners {

    /** Below this path, and where TLS is, under a name that no one without TLS can set. */
    private static final String NAME = "learner";

    private static final String SECURE_NAME = "__Secure-" + NAME;
    private static final Duration KEPT = Duration.ofDays(400); // RFC 10025: user agents keep none for longer
    private static final int ID_OCTETS = 16;

    private final LearnerKey key;
    private final RandomGenerator random;

    /** @param random hard to guess */
    public Learners(LearnerKey key, RandomGenerator random) {
        this.key = key;
        this.random = random;
    }

    /** Who sends a request, if we know them. */
    public Optional<Learner> of(HttpServletRequest request) {
        return Requests.cookie(request, name(request)).flatMap(this::read);
    }

    private Optional<Learner> read(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot != 22) {
            return Optional.empty();
        }
        String id = cookie.substring(0, dot);
        boolean isOurs = MessageDigest.isEqual(
                code(id).getBytes(StandardCharsets.US_ASCII),
                cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return isOurs ? Optional.of(new Learner(id)) : Optional.empty();
    }

    /** Who sends a request; who is new gets an id. In either case the answer sets the cookie for 400 days from now. */
    public Learner admit(HttpServletRequest request, HttpServletResponse response) {
        Learner learner = of(request).orElseGet(this::fresh);
        adopt(learner, request, response);
        return learner;
    }

    /**
     * From now on who sends this request is this learner, whoever they were: what another browser showed us allows it.
     */
    public void adopt(Learner learner, HttpServletRequest request, HttpServletResponse response) {
        set(learner.id() + "." + code(learner.id()), KEPT, request, response);
    }

    /** Takes the cookie back: who sends the next request is nobody we know. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name(request), value);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) kept.toSeconds());
        response.addCookie(cookie);
    }

    private Learner fresh() {
        var id = new byte[ID_OCTETS];
        random.nextBytes(id);
        return new Learner(base64(id));
    }

    private String code(String id) {
        return base64(key.sign("cookie", id));
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
