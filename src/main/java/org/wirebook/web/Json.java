package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out, with the settings the whole site shares. */
public final class Json {

    private static final JsonMapper LINE = JsonMapper.builder().build();
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** Indented JSON of records, maps, lists and plain values, UTF-8. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The same as text on one line. */
    public static String line(Object value) {
        return LINE.writeValueAsString(value);
    }

    /** JSON as a record of this type. */
    public static <T> T read(String json, Class<T> type) {
        return LINE.readValue(json, type);
    }

    /**
     * Any JSON text as maps, lists, strings, numbers and booleans.
     *
     * @throws JacksonException if it is not JSON
     */
    public static Object read(byte[] json) {
        return MAPPER.readValue(json, Object.class);
    }

    /**
     * The same of text.
     *
     * @throws JacksonException if it is not JSON
     */
    public static Object value(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    /** Answers with the JSON of {@link #write}; to HEAD without its content (RFC 9110 §9.3.2). */
    public static void send(HttpServletRequest request, HttpServletResponse response, Object value) throws IOException {
        Content.send(request, response, "application/json", write(value));
    }

    /**
     * Any JSON text as a tree, with numbers as exact as they were written.
     *
     * @throws JacksonException if it is not JSON
     */
    public static JsonNode tree(byte[] json) {
        return TREES.readTree(json);
    }
}
