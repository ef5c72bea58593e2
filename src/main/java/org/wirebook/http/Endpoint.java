package org.wirebook.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table of {@link Endpoints}: what a client may ask, and who answers. What it says of itself to a reader
 * is in {@link EndpointTexts}.
 *
 * @param path below {@code /http}
 * @param methods in the order of {@code Allow}; {@code HEAD} comes with {@code GET}, {@code OPTIONS} with every
 *     endpoint
 * @param parameters the variables of the path, and the names of the query it knows
 * @param example a target below {@code /http} that shows the endpoint at work, for the first of {@code methods}
 * @param sample what the example sends besides
 */
record Endpoint(
        Topic topic,
        PathTemplate path,
        List<String> methods,
        List<Parameter> parameters,
        Reading reading,
        String example,
        Sample sample,
        Action action) {

    Endpoint {
        methods = completed(methods);
        parameters = List.copyOf(parameters);
    }

    private static List<String> completed(List<String> methods) {
        var all = new ArrayList<String>();
        for (String method : methods) {
            add(method, all);
            if (method.equals("GET")) {
                add("HEAD", all);
            }
        }
        add("OPTIONS", all);
        return List.copyOf(all);
    }

    private static void add(String method, List<String> methods) {
        if (!methods.contains(method)) {
            methods.add(method);
        }
    }

    /** The same endpoint, which reads content. */
    Endpoint reading(Reading content) {
        return new Endpoint(topic, path, methods, parameters, content, example, sample, action);
    }

    /** The same endpoint, with an example that needs other options of curl. */
    Endpoint curl(String options) {
        return sending(options, sample.type(), sample.content());
    }

    /** The same endpoint, with an example that sends this. */
    Endpoint sending(String curl, String type, String content) {
        return new Endpoint(
                topic, path, methods, parameters, reading, example, new Sample(curl, type, content), action);
    }

    boolean allows(String method) {
        return methods.contains(method);
    }

    /** The value of {@code Allow} (RFC 9110 §10.2.1). */
    String allow() {
        return String.join(", ", methods);
    }
}
