package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Draws pages of the site around what a feature has to show, so that a feature need not know the site. Templates lie in
 * {@code /WEB-INF/templates/}, and beside those of a feature its words: {@code en.properties}, {@code zh.properties}.
 * Languages are named by their tags. Threads: any.
 */
public interface Painter {

    /**
     * A whole page as HTML in UTF-8.
     *
     * @param template its name below the folder of templates, without {@code .html}
     * @param path of the page below its language, with its leading {@code /}: {@code /quiz/redirects}
     * @param variables of the template
     */
    byte[] draw(String template, String language, String path, Map<String, Object> variables);

    /** What the site says, with its arguments filled in. */
    String say(String language, String key, Object... arguments);

    /** The language to answer a request in: that of its address, else the one its reader prefers. */
    String language(HttpServletRequest request);

    /** The address of a path below a language: {@code /wirebook/en/quiz/redirects}. */
    String address(String language, String path);
}
