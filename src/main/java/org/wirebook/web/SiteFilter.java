package org.wirebook.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one filter in front of everything: sets the security fields, refuses unsafe requests that come from other sites
 * or from experiments, and turns {@link HttpProblem} into an answer.
 */
public final class SiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(SiteFilter.class);

    /**
     * Where requests are echoed for experiments: answers there are sandboxed, and carry no field a lesson does not
     * need.
     */
    private static final String DEMOS = "/http";

    /** Where programs read and write events: what is for pages, is not said there. */
    static final String LIVE = "/live";

    /** Stylesheets, scripts and images. */
    static final String ASSETS = "/assets";

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final Map.Entry<String, String> NOSNIFF = Map.entry("X-Content-Type-Options", "nosniff");
    private static final Map.Entry<String, String> OWN = Map.entry("Cross-Origin-Resource-Policy", "same-origin");

    private static final List<Map.Entry<String, String>> OF_PAGES = List.of(
            NOSNIFF,
            Map.entry("Content-Security-Policy", POLICY),
            Map.entry("Referrer-Policy", "same-origin"),
            Map.entry("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            OWN);

    /** Of the twenty files of a page only the page itself says what a page may do. */
    private static final List<Map.Entry<String, String>> OF_ASSETS =
            List.of(NOSNIFF, Map.entry("Content-Security-Policy", "default-src 'none'"), OWN);

    private static final List<Map.Entry<String, String>> OF_DEMOS =
            List.of(NOSNIFF, Map.entry("Content-Security-Policy", "sandbox"));

    private static final List<Map.Entry<String, String>> OF_LIVE = List.of(NOSNIFF, OWN);

    /** What a request is for. */
    enum Part {
        PAGES,
        ASSETS,
        DEMOS,
        LIVE;

        /** What every answer says, in the order in which it is sent. */
        List<Map.Entry<String, String>> fields() {
            return switch (this) {
                case PAGES -> OF_PAGES;
                case ASSETS -> OF_ASSETS;
                case DEMOS -> OF_DEMOS;
                case LIVE -> OF_LIVE;
            };
        }

        /** A missing asset is told as a missing page. */
        private Part ofProblems() {
            return this == ASSETS ? PAGES : this;
        }

        private static Part of(HttpServletRequest request) {
            String path = request.getServletPath();
            if (path.equals(SiteFilter.LIVE)) {
                return LIVE;
            }
            if (path.equals(SiteFilter.ASSETS)) {
                return ASSETS;
            }
            return path.equals(SiteFilter.DEMOS) || path.startsWith(SiteFilter.DEMOS + "/") ? DEMOS : PAGES;
        }
    }

    private final transient ProblemPage pages;
    private final transient OwnConnections experiments;

    /** @param experiments on which the site itself sends what readers wrote */
    public SiteFilter(ProblemPage pages, OwnConnections experiments) {
        this.pages = pages;
        this.experiments = experiments;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Part part = Part.of(request);
        experiments.note(request);
        try {
            secure(response, part);
            if (part != Part.DEMOS && !Methods.isSafe(request.getMethod())) {
                if (part != Part.LIVE) {
                    refuseExperiments(request);
                }
                refuseOtherSites(request);
            }
            chain.doFilter(request, response);
        } catch (HttpProblem problem) {
            answer(request, response, problem, part.ofProblems());
        } catch (IOException | RuntimeException | ServletException e) {
            if (isReadersFault(e)) {
                log.debug("the reader left: {}", e.getMessage());
                throw e;
            }
            log.error("cannot serve {} {}", request.getMethod(), printable(request.getRequestURI()), e);
            answer(request, response, fault(), part.ofProblems());
        }
    }

    /** Adds, as nobody has set them yet: a container need not look for what it would replace. */
    private static void secure(HttpServletResponse response, Part part) {
        part.fields().forEach(field -> response.addHeader(field.getKey(), field.getValue()));
    }

    /**
     * An experiment says what its reader wrote, in no browser's name: else it could start experiments for ever, or do
     * from this machine what a page of another site must not do from the reader's.
     */
    private void refuseExperiments(HttpServletRequest request) {
        if (experiments.carry(request)) {
            throw HttpProblem.told(403, "problem.experiments", DEMOS);
        }
    }

    private static void refuseOtherSites(HttpServletRequest request) {
        if (!SameOrigin.holds(request)) {
            throw HttpProblem.forbidden("This may only be sent from a page of this site.")
                    .inWords("problem.other-site");
        }
    }

    private static HttpProblem fault() {
        return HttpProblem.of(500, "A fault of ours. It has been written to the log.")
                .inWords("problem.fault");
    }

    private static boolean isReadersFault(Exception e) {
        return e instanceof IOException;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpProblem problem, Part part)
            throws IOException {
        if (response.isCommitted()) {
            throw problem; // too late for another status; the container closes the connection
        }
        response.reset();
        secure(response, part);
        response.setStatus(problem.status());
        problem.fields().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        boolean page = part == Part.PAGES && prefersPage(request);
        if (part == Part.PAGES) {
            response.setHeader("Vary", "Accept, Accept-Language, Cookie"); // a cookie keeps the language once chosen
        }
        Content.send(
                request,
                response,
                page ? "text/html;charset=utf-8" : "application/problem+json",
                page ? pages.draw(request, problem) : Json.write(json(problem, detail(request, problem, part))));
    }

    private String detail(HttpServletRequest request, HttpProblem problem, Part part) {
        return part == Part.PAGES ? pages.detail(request, problem) : pages.detail(problem);
    }

    private static boolean prefersPage(HttpServletRequest request) {
        return Preference.mediaType(Requests.field(request, "Accept"), List.of("application/problem+json", "text/html"))
                .equals(Optional.of("text/html"));
    }

    private static Map<String, Object> json(HttpProblem problem, String detail) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", Reason.of(problem.status()));
        json.put("status", problem.status());
        json.put("detail", detail);
        return json;
    }

    /** What a client sent is escaped and cut short before it reaches the log. */
    private static String printable(String text) {
        String cut = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return cut.replaceAll("[^\\x20-\\x7E…]", "?");
    }
}
