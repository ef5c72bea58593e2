package org.wirebook.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table of {@link Endpoints}: what a client may ask, and who answers.
 *
 * @param path below {@code /http}
 * @param methods in the order of {@code Allow}; {@code HEAD} comes with {@code GET}, {@code OPTIONS} with every
 *     endpoint
 * @param summary one sentence for a reader
 * @param limits what the endpoint takes, for a reader; empty if there is nothing to say
 * @param example a target below {@code /http} that shows the endpoint at work, for the first of {@code methods}
 */
record Endpoint(PathTemplate path, List<String> methods, String summary, String limits, String example, Action action) {

    Endpoint {
        methods = completed(methods);
    }

    private static List<String> completed(List<String> methods) {
        var all = new ArrayList<String>();
        for (String method : methods) {
            all.add(method);
            if (method.equals("GET")) {
                all.add("HEAD");
            }
        }
        all.add("OPTIONS");
        return List.copyOf(all);
    }

    boolean allows(String method) {
        return methods.contains(method);
    }

    /** The value of {@code Allow} (RFC 9110 §10.2.1). */
    String allow() {
        return String.join(", ", methods);
    }
}
