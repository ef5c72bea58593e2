package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.wirebook.web.Content;
import org.wirebook.web.Json;
import org.wirebook.web.Painter;
import org.wirebook.web.Preference;
import org.wirebook.web.Requests;

/** Answers with what is one reader's own: no cache keeps it. */
final class Pages {

    private static final List<String> FORMS = List.of("text/html", "application/json");

    private final Painter painter;

    Pages(Painter painter) {
        this.painter = painter;
    }

    Painter painter() {
        return painter;
    }

    /**
     * Answers with a page, or with its model as JSON to who prefers that.
     *
     * @param path of the page below its language
     */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            String path,
            String name,
            Object model)
            throws IOException {
        if (isJson(request)) {
            sendJson(request, response, model);
            return;
        }
        own(response);
        String language = painter.language(request);
        byte[] html = painter.draw(template, language, path, Map.of(name, model));
        response.setHeader("Content-Language", language);
        Content.send(request, response, "text/html;charset=utf-8", html);
    }

    /** Answers with JSON. */
    void sendJson(HttpServletRequest request, HttpServletResponse response, Object model) throws IOException {
        own(response);
        Json.send(request, response, model);
    }

    /** Answers with a file to be kept under a name. */
    static void sendFile(
            HttpServletRequest request, HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
        response.setHeader("Cache-Control", "no-store");
        Content.send(request, response, type, content);
    }

    private static void own(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept, Cookie");
    }

    /** Whether somebody prefers JSON to a page. */
    boolean isJson(HttpServletRequest request) {
        return Preference.mediaType(Requests.field(request, "Accept"), FORMS)
                .filter("application/json"::equals)
                .isPresent();
    }

    /** 303: what came of a form is somewhere else, so that a reload does not post again (RFC 9110 §15.4.4). */
    static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
        response.setHeader("Cache-Control", "no-store");
    }

    /** A value in a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
