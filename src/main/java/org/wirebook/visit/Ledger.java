package org.wirebook.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Requests;

/**
 * What the server saw of a visit so far; plain data, for JSON.
 *
 * @param requests in the order they came
 */
record Ledger(String id, List<Line> requests) {
    Ledger {
        requests = List.copyOf(requests);
    }

    /** @param answer null as long as none has begun */
    record Line(Asked request, @Nullable Answered answer) {}

    /** A field line. */
    record Field(String name, String value) {
        int octets() {
            return name.length() + value.length();
        }
    }

    /**
     * A request.
     *
     * @param micros since the visit began
     * @param connection 1 for the first connection of the visit, 2 for the second, …
     * @param target path and query as received (RFC 9112 §3.2.1)
     * @param fields in the order received; lines of one name stand together, and names may have lost their case
     */
    record Asked(long micros, int connection, String method, String target, String protocol, List<Field> fields) {

        /** What proxies tell of the person behind them: never kept. */
        private static final Set<String> ADDRESSES = Set.of(
                "forwarded",
                "x-forwarded-for",
                "x-real-ip",
                "x-client-ip",
                "client-ip",
                "true-client-ip",
                "cf-connecting-ip",
                "fastly-client-ip",
                "x-cluster-client-ip");

        Asked {
            fields = List.copyOf(fields);
        }

        static Asked of(HttpServletRequest request, long micros, int connection) {
            var fields = new ArrayList<Field>();
            for (String name : Collections.list(request.getHeaderNames())) {
                if (!ADDRESSES.contains(name.toLowerCase(Locale.ROOT))) {
                    Requests.fieldLines(request, name).forEach(value -> fields.add(new Field(name, value)));
                }
            }
            return new Asked(
                    micros, connection, request.getMethod(), Requests.target(request), request.getProtocol(), fields);
        }

        int octets() {
            return method.length() + target.length() + Ledger.octets(fields);
        }
    }

    /**
     * An answer, as far as it was sent.
     *
     * @param micros when its head was ready, since the visit began
     * @param fields what this site set; the container may have added {@code Date} and what frames the message
     * @param octets of content handed to the container
     * @param whole whether it is complete
     */
    record Answered(long micros, int status, List<Field> fields, long octets, boolean whole) {
        Answered {
            fields = List.copyOf(fields);
        }

        static List<Field> fieldsOf(HttpServletResponse response) {
            return response.getHeaderNames().stream()
                    .distinct()
                    .flatMap(name -> response.getHeaders(name).stream().map(value -> new Field(name, value)))
                    .toList();
        }
    }

    static int octets(List<Field> fields) {
        return fields.stream().mapToInt(Field::octets).sum();
    }
}
