package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.wirebook.content.Language;
import org.wirebook.web.Preference;
import org.wirebook.web.Requests;

/** What a request tells about its reader. */
final class Reader {

    /** The cookie that the language switch writes. */
    static final String LANGUAGE_COOKIE = "lang";

    /** What decides {@link #language}. */
    static final String VARY = "Accept-Language, Cookie";

    private Reader() {}

    /** The language of the address if it names one, else the one once chosen, else the one the browser asks for. */
    static Language language(HttpServletRequest request) {
        return ofPath(Requests.path(request))
                .or(() -> Requests.cookie(request, LANGUAGE_COOKIE).flatMap(Language::of))
                .or(() -> Language.of(Preference.language(Requests.field(request, "Accept-Language"), Language.tags())))
                .orElse(Language.EN);
    }

    private static Optional<Language> ofPath(String path) {
        int slash = path.indexOf('/', 1);
        return Language.of(path.substring(Math.min(1, path.length()), slash < 0 ? path.length() : slash));
    }
}
