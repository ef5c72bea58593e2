package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells people of a problem. */
@FunctionalInterface
public interface ProblemPage {

    /** A complete HTML document, UTF-8, in the language the request prefers. */
    byte[] draw(HttpServletRequest request, HttpProblem problem);

    /** Its detail alone, in that language. */
    default String detail(HttpServletRequest request, HttpProblem problem) {
        return problem.detail();
    }

    /** The same for programs, in English. */
    default String detail(HttpProblem problem) {
        return problem.detail();
    }
}
