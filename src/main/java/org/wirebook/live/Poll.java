package org.wirebook.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wirebook.events.Batch;

/** The answer to a poll, short or long: {@code {"events":[...],"next":17}}. */
final class Poll {

    static final int MOST_BYTES = 64 * 1024;

    private Poll() {}

    /**
     * Writes the answer. It is small, so it waits for no client.
     *
     * @param ifEmpty the status if there are no events: 200, or 204, which has no content
     */
    static void answer(HttpServletResponse response, Batch batch, int ifEmpty) throws IOException {
        response.setHeader("Event-Next", Long.toString(batch.next()));
        if (batch.isEmpty() && ifEmpty == HttpServletResponse.SC_NO_CONTENT) {
            response.setStatus(ifEmpty);
            return;
        }
        byte[] content = batch.jsonOctets();
        response.setContentType("application/json");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
