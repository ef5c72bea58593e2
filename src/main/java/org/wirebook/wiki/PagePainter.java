package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.wirebook.content.Language;
import org.wirebook.web.Painter;

/** Draws what other features show with the frame of the book around it. */
final class PagePainter implements Painter {

    private final Library library;
    private final Views views;

    PagePainter(Library library, Views views) {
        this.library = library;
        this.views = views;
    }

    @Override
    public byte[] draw(String template, String language, String path, Map<String, Object> variables) {
        return views.page(library.shelf().book(), Language.of(language).orElseThrow(), template, path, variables);
    }

    @Override
    public String say(String language, String key, Object... arguments) {
        return views.message(Language.of(language).orElseThrow(), key, arguments);
    }

    @Override
    public String language(HttpServletRequest request) {
        return Reader.language(request).tag();
    }

    @Override
    public String address(String language, String path) {
        return library.addresses().context() + "/" + language + path;
    }
}
