package org.wirebook.wiki;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wirebook.content.Language;

/** Where things are: every address of the wiki is made here. */
final class Addresses {

    private final String context;
    private final Optional<URI> base;

    /**
     * @param context the context path, empty or {@code /wirebook}
     * @param base where readers reach the site, context path included, without a slash at its end
     */
    Addresses(String context, Optional<URI> base) {
        this.context = context;
        this.base = base;
    }

    String context() {
        return context;
    }

    String home(Language language) {
        return context + "/" + language.tag() + "/";
    }

    String page(Language language, String slug) {
        return context + "/" + language.tag() + "/wiki/" + slug;
    }

    String search(Language language) {
        return context + "/" + language.tag() + "/search";
    }

    String search(Language language, String query) {
        return query.isEmpty()
                ? search(language)
                : search(language) + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    String glossary(Language language) {
        return context + "/" + language.tag() + "/glossary";
    }

    String labs(Language language) {
        return context + "/" + language.tag() + "/lab";
    }

    String lab(Language language, String slug) {
        return labs(language) + "/" + slug;
    }

    String demos(Language language) {
        return context + "/" + language.tag() + "/http";
    }

    String progress(Language language) {
        return context + "/" + language.tag() + "/progress";
    }

    String quiz(Language language, String slug) {
        return context + "/" + language.tag() + "/quiz/" + slug;
    }

    String claims(Language language) {
        return context + "/" + language.tag() + "/claims";
    }

    String claims(Language language, ClaimFilter filter) {
        return claims(language) + filter.query("?");
    }

    /** The claims as JSON. */
    String claimsApi(Language language, ClaimFilter filter) {
        return context + "/api/claims?lang=" + language.tag() + filter.query("&");
    }

    String claim(Language language, String slug, String experiment) {
        return page(language, slug) + "#claim-" + experiment;
    }

    String runOf(Language language, String slug, String experiment) {
        return context + "/" + language.tag() + "/run/" + slug + "/" + experiment;
    }

    String run(String id) {
        return context + "/run/" + id;
    }

    /** {@code path} with the scheme and host readers use, where an operator has named them; else as it is. */
    String absolute(String path) {
        return base.map(uri -> origin(uri) + path).orElse(path);
    }

    /** The same, with an origin to fall back on. */
    String absolute(String path, String origin) {
        return base.map(Addresses::origin).orElse(origin) + path;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
