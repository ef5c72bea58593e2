package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wirebook.content.Book;
import org.wirebook.content.Language;
import org.wirebook.experiment.Target;
import org.wirebook.web.Document;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Methods;
import org.wirebook.web.Preference;
import org.wirebook.web.Requests;
import org.wirebook.web.Turns;

/**
 * {@code /{lang}/claims}: every claim of the book with its last verdict, as a page or, where JSON is preferred, as
 * JSON. {@code POST} runs up to {@value #BATCH} of those asked for, for readers without script; a visitor may do so
 * once at a time (more: 429), and {@value #BATCHES_AT_ONCE} may in all (more: 503).
 */
final class Claims {

    private static final String METHODS = Methods.READ + ", POST";
    private static final List<String> FORMS = List.of("text/html", "application/json");

    private static final int BATCH = 25;
    private static final Duration BATCH_TIME = Duration.ofSeconds(5);
    private static final int BATCHES_PER_VISITOR = 1;
    private static final int BATCHES_AT_ONCE = 2;

    private final Library library;
    private final Views views;
    private final Runs runs;
    private final Verdicts verdicts;
    private final InstantSource clock;
    private final Turns turns = new Turns(BATCHES_PER_VISITOR, BATCHES_AT_ONCE);

    Claims(Library library, Views views, Runs runs, Verdicts verdicts, InstantSource clock) {
        this.library = library;
        this.views = views;
        this.runs = runs;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    void answer(Language language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                var vary = Map.of("Vary", "Accept", "Content-Language", language.tag());
                boolean json = Preference.mediaType(Requests.field(request, "Accept"), FORMS)
                        .map("application/json"::equals)
                        .orElse(false);
                (json ? json(language, request, vary) : page(language, request, vary)).answer(request, response);
            }
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Allow", METHODS);
            }
            case "POST" -> runSome(language, request, response);
            default -> throw HttpProblem.methodNotAllowed(METHODS);
        }
    }

    private Document page(Language language, HttpServletRequest request, Map<String, String> fields) {
        Book book = library.shelf().book();
        ClaimList claims = list(book, language);
        ClaimFilter filter = filter(claims, language, request);
        ClaimsView view = claims.present(filter, verdicts.since(), BATCH);
        return new Document(
                "text/html;charset=utf-8", Library.ASK_EACH_TIME, fields, views.claims(book, language, filter, view));
    }

    /**
     * The claims that the request asks for, as JSON.
     *
     * @param fields of the answer
     * @throws HttpProblem 400 if it asks for what is not there
     */
    Document json(Language language, HttpServletRequest request, Map<String, String> fields) {
        ClaimList claims = list(library.shelf().book(), language);
        var json = claims.json(filter(claims, language, request), verdicts.since());
        return new Document("application/json", Library.ASK_EACH_TIME, fields, Json.write(json));
    }

    private ClaimList list(Book book, Language language) {
        return new ClaimList(book, language, verdicts, library.addresses(), views);
    }

    private ClaimFilter filter(ClaimList claims, Language language, HttpServletRequest request) {
        ClaimFilter filter = ClaimFilter.of(request);
        claims.unknown(filter).ifPresent(parameter -> {
            throw HttpProblem.badRequest(
                    views.message(language, "problem.claims-filter", parameter.name(), parameter.chosen()));
        });
        return filter;
    }

    private void runSome(Language language, HttpServletRequest request, HttpServletResponse response) {
        ClaimList claims = list(library.shelf().book(), language);
        ClaimFilter filter = filter(claims, language, request);
        turns.take(
                request,
                status -> views.message(language, "problem.runs-" + status, BATCHES_PER_VISITOR),
                () -> runSome(claims, language, filter, Runs.target(request)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", library.addresses().claims(language, filter));
        response.setHeader("Cache-Control", "no-store");
    }

    /** Begins with those that have waited longest, so that who presses again and again runs all of them. */
    private int runSome(ClaimList claims, Language language, ClaimFilter filter, Target target) {
        Instant end = clock.instant().plus(BATCH_TIME);
        List<BookClaim> next = claims.chosen(filter)
                .sorted(Comparator.comparing(
                        claim -> verdicts.of(claim).map(Verdict::at).orElse(Instant.MIN)))
                .limit(BATCH)
                .toList();
        int done = 0;
        while (done < next.size() && clock.instant().isBefore(end)) {
            BookClaim claim = next.get(done++);
            runs.run(new AskedExperiment(claim.page(), claim.trial(), false), language, target);
        }
        return done;
    }
}
