package org.wirebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that an answer says, whoever it is sent to. Threads: any. */
public final class Answer {
    private final int status;
    private final Map<String, String> fields;
    private final byte[] content;
    private volatile @Nullable Object prepared;

    /**
     * @param fields in the order in which they are sent; {@code Content-Length} where there is content
     * @param content kept, not copied: it must not change any more
     */
    public Answer(int status, Map<String, String> fields, byte[] content) {
        this.status = status;
        this.fields = Collections.unmodifiableMap(fields);
        this.content = content;
    }

    public int status() {
        return status;
    }

    /** In the order in which they are sent; {@code Content-Length} where there is content. */
    public Map<String, String> fields() {
        return fields;
    }

    /** What a server makes of the answer to send it faster: made once, and kept as long as the answer. */
    public <T> T prepared(Class<T> type, Function<Answer, T> making) {
        Object known = prepared;
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        T made = making.apply(this);
        prepared = made;
        return made;
    }

    /** Not to be changed; HEAD is answered without it (RFC 9110 §9.3.2). */
    public byte[] content() {
        return content;
    }

    /** Sets status and fields. */
    public void writeHeadTo(HttpServletResponse response) {
        response.setStatus(status);
        fields.forEach(response::setHeader);
    }

    /** Sends all of it; the caller waits until the client has room for it. */
    public void writeTo(HttpServletResponse response) throws IOException {
        writeHeadTo(response);
        response.getOutputStream().write(content);
    }
}
