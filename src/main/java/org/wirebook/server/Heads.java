package org.wirebook.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Answer;

/** The fields of answers, encoded once. Threads: any. */
final class Heads {

    private static final int ROOM_BYTES = 4096; // of ours none takes a tenth

    private final Map<List<Map.Entry<String, String>>, HttpFields> encoded = new ConcurrentHashMap<>(); // few

    private static final class Prepared {
        private final HttpFields fields;
        private volatile @Nullable Message message;

        private Prepared(HttpFields fields) {
            this.fields = fields;
        }
    }

    private record Message(HttpField date, ByteBuffer octets) {}

    /** @param first fields to be sent before its own, always the same with the same answer */
    HttpFields of(List<Map.Entry<String, String>> first, Answer answer) {
        return prepared(first, answer).fields;
    }

    /**
     * The whole answer as HTTP/1.1 sends it on a connection that stays open (RFC 9112 §2.1). Only to be read.
     *
     * @param first as in {@link #of}
     * @param date the field that tells the time
     */
    ByteBuffer message(List<Map.Entry<String, String>> first, Answer answer, HttpField date) {
        Prepared prepared = prepared(first, answer);
        Message known = prepared.message;
        if (known == null || !known.date.equals(date)) { // Jetty makes one each second
            known = new Message(date, message(prepared.fields, answer, date));
            prepared.message = known;
        }
        return known.octets.duplicate();
    }

    private static ByteBuffer message(HttpFields fields, Answer answer, HttpField date) {
        byte[] content = answer.content();
        HttpFields all = HttpFields.build().add(date).add(fields);
        var response = new MetaData.Response(answer.status(), null, HttpVersion.HTTP_1_1, all, content.length);
        ByteBuffer head = BufferUtil.allocate(ROOM_BYTES);
        try {
            HttpGenerator.Result result =
                    new HttpGenerator().generateResponse(response, false, head, null, ByteBuffer.wrap(content), true);
            if (result != HttpGenerator.Result.FLUSH) {
                throw new IllegalStateException("a head of more than " + ROOM_BYTES + " octets: " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.allocate(head.remaining() + content.length)
                .put(head)
                .put(content)
                .flip();
    }

    private Prepared prepared(List<Map.Entry<String, String>> first, Answer answer) {
        return answer.prepared(Prepared.class, made -> new Prepared(head(first, made)));
    }

    private HttpFields head(List<Map.Entry<String, String>> first, Answer answer) {
        HttpFields.Mutable fields = HttpFields.build(encoded.computeIfAbsent(first, Heads::encoded));
        answer.fields().entrySet().forEach(field -> fields.add(encoded(field)));
        return fields.asImmutable();
    }

    private static HttpFields encoded(List<Map.Entry<String, String>> fields) {
        HttpFields.Mutable all = HttpFields.build();
        fields.forEach(field -> all.add(encoded(field)));
        return all.asImmutable();
    }

    private static HttpField encoded(Map.Entry<String, String> field) {
        HttpHeader known = HttpHeader.CACHE.get(field.getKey()); // by which Jetty knows that there is a length
        return known == null
                ? new PreEncodedHttpField(field.getKey(), field.getValue())
                : new PreEncodedHttpField(known, field.getValue());
    }
}
