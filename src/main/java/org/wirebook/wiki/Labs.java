package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.content.Language;
import org.wirebook.web.Content;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/** The pages of labs where they answer one reader: forms, and addresses with a query. The rest is on the shelf. */
final class Labs {

    private static final String PREFIX = "/lab/";

    private final Map<String, Exhibit> exhibits = new LinkedHashMap<>();
    private final Library library;
    private final Views views;

    Labs(List<Exhibit> exhibits, Library library, Views views) {
        exhibits.forEach(exhibit -> this.exhibits.put(exhibit.slug(), exhibit));
        this.library = library;
        this.views = views;
    }

    /** The lab that must answer itself; empty for what is the same for everyone, or no lab at all. */
    Optional<Exhibit> asked(HttpServletRequest request) {
        String info = Requests.pathInfo(request);
        boolean same =
                Methods.isSafe(request.getMethod()) && Requests.query(request).isEmpty();
        return info.startsWith(PREFIX) && !same
                ? Optional.ofNullable(exhibits.get(info.substring(PREFIX.length())))
                : Optional.empty();
    }

    void answer(Exhibit lab, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean reads = Methods.isSafe(request.getMethod());
        Exhibit.Reply reply = reads ? lab.read(request) : lab.act(request);
        response.setHeader("Cache-Control", "no-store");
        if (reply instanceof Exhibit.Reply.SeeOther other) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", library.addresses().lab(language, lab.slug()) + "?" + other.query());
        } else if (reply instanceof Exhibit.Reply.Panel panel) {
            byte[] html = views.lab(library.shelf().book(), language, lab.slug(), panel.model());
            response.setStatus(panel.status());
            response.setHeader("Content-Language", language.tag());
            Content.send(request, response, "text/html;charset=utf-8", html);
        }
    }
}
