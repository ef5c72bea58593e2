package org.wirebook.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /links/10/3}: page 3 of 10 that link to each other, for robots and link checkers. */
final class Links {

    static final int MOST = 200;

    private Links() {}

    /** {@code /links/10}: leads to the first page. */
    static void first(Exchange exchange) throws IOException {
        exchange.redirect(302, exchange.link("/links/" + exchange.number("n", 1, MOST) + "/0"));
    }

    static void answer(Exchange exchange) throws IOException {
        int pages = exchange.number("n", 1, MOST);
        int page = exchange.number("i", 0, pages - 1);
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<title>Page " + page + "</title>\n<ul>\n");
        for (int i = 0; i < pages; i++) {
            html.append(i == page ? "<li>" + i + "\n" : "<li><a href=\"" + i + "\">" + i + "</a>\n");
        }
        html.append("</ul>\n</html>\n");
        CrossOrigin.vary(exchange);
        exchange.send("text/html;charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
