package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Content that is made for one answer (RFC 9110 §6.4). */
public final class Content {

    private Content() {}

    /**
     * Answers with it; to HEAD with its length alone (RFC 9110 §9.3.2).
     *
     * @param type with its charset
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }
}
