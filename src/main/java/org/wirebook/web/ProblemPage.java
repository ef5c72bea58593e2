package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;

/** Draws a problem as a page for people. */
@FunctionalInterface
public interface ProblemPage {

    /** A complete HTML document, UTF-8, in the language the request prefers. */
    byte[] draw(HttpServletRequest request, HttpProblem problem);
}
