package org.wirebook.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.wirebook.web.Answer;

/** The fields of answers, encoded once. Threads: any. */
final class Heads {

    private final Map<List<Map.Entry<String, String>>, HttpFields> encoded = new ConcurrentHashMap<>(); // few

    /** @param first fields to be sent before its own, always the same with the same answer */
    HttpFields of(List<Map.Entry<String, String>> first, Answer answer) {
        return answer.prepared(HttpFields.class, made -> head(first, made));
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
