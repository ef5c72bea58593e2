package org.wirebook.http;

import java.io.IOException;

/** What an endpoint does with a request whose method it allows. Called by many threads at once. */
@FunctionalInterface
interface Action {

    /**
     * Answers the request.
     *
     * @throws org.wirebook.web.HttpProblem for a request that cannot be served
     */
    void answer(Exchange exchange) throws IOException;
}
