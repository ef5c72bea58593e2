package org.wirebook.quiz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as RFC 4180 writes it. */
final class Csv {

    /** What spreadsheets take for a formula, so that opening a file could run what somebody answered. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠]|^[\\t\\r\\n]");

    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

    private Csv() {}

    /**
     * The table in UTF-8.
     *
     * @param header names of the columns
     * @param rows numbers as they are; any other value as text, which no spreadsheet takes for a formula
     */
    static byte[] of(List<String> header, List<List<Object>> rows) {
        var csv = new StringBuilder(line(List.copyOf(header)));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<?> row) {
        return row.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        String text = String.valueOf(value);
        if (value instanceof Number) {
            return text;
        }
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        // RFC 4180 §2: fields with line breaks, quotes or commas are quoted, and quotes in them doubled
        return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
