package org.wirebook.http;

import org.wirebook.web.HttpProblem;

/** {@code /problem?status=422}: an error as every endpoint here tells it (RFC 9457). */
final class Problem {

    private Problem() {}

    static void answer(Exchange exchange) {
        String status = exchange.query().first("status").orElse("400");
        throw HttpProblem.of(
                Numbers.whole(status, "status", 400, 599),
                "Nothing is wrong: you asked for a problem, and this is what one looks like.");
    }
}
