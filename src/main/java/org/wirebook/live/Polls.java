package org.wirebook.live;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.wirebook.events.Batch;
import org.wirebook.web.Answer;

/**
 * The answers to polls, short and long: {@code {"events":[...],"next":17}}. The last is remembered, for most often the
 * next client is told the same. Threads: any.
 */
final class Polls {

    static final int MOST_BYTES = 64 * 1024;
    private static final byte[] NOTHING = {};

    private volatile @Nullable Told latest;

    private record Told(Batch batch, long after, Answer answer) {}

    /**
     * What to tell a client.
     *
     * @param after the cursor that it named
     * @param ifEmpty the status if there are no events: 200, or 204, which has no content
     */
    Answer answer(Batch batch, long after, int ifEmpty) {
        if (batch.isEmpty()) {
            return made(batch, after, ifEmpty);
        }
        Told known = latest;
        if (known == null || known.batch != batch || known.after != after) { // the same batch, not an equal one
            known = new Told(batch, after, made(batch, after, HttpServletResponse.SC_OK));
            latest = known;
        }
        return known.answer;
    }

    private static Answer made(Batch batch, long after, int status) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Cache-Control", "no-store");
        fields.put("Event-After", Long.toString(after));
        fields.put("Event-Next", Long.toString(batch.next()));
        if (status == HttpServletResponse.SC_NO_CONTENT) {
            return new Answer(status, fields, NOTHING);
        }
        byte[] content = batch.jsonOctets();
        fields.put("Content-Type", "application/json");
        fields.put("Content-Length", Integer.toString(content.length));
        return new Answer(status, fields, content);
    }
}
