package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.wirebook.content.Language;
import org.wirebook.web.Requests;

/** {@code /api/claims?lang=&chapter=&page=&standard=&verdict=}: the claims with their last verdicts, as JSON. */
final class ClaimsApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;

    ClaimsApi(Claims claims) {
        this.claims = claims;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Language> named = Requests.parameter(request, "lang").flatMap(Language::of);
        Language language = named.orElseGet(() -> Reader.language(request));
        Map<String, String> fields = named.isPresent() ? Map.of() : Map.of("Vary", Reader.VARY);
        claims.json(language, request, fields).answer(request, response);
    }
}
