package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wirebook.content.Language;
import org.wirebook.web.Document;
import org.wirebook.web.Json;
import org.wirebook.web.Requests;

/** {@code /api/search?q=&lang=}: the hits as JSON, for the overlay. */
final class SearchApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Library library;

    SearchApi(Library library) {
        this.library = library;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language =
                Requests.parameter(request, "lang").flatMap(Language::of).orElseGet(() -> Reader.language(request));
        String query = Requests.parameter(request, "q").orElse("").strip();
        Hits found =
                Hits.of(library.search().search(query, language, Hits.WHILE_TYPING), language, library.addresses());
        var json = new LinkedHashMap<String, Object>();
        json.put("query", query);
        json.put("hits", found.hits());
        json.put("suggestions", found.suggestions());
        new Document("application/json", Library.ASK_EACH_TIME, Map.of(), Json.write(json)).answer(request, response);
    }
}
