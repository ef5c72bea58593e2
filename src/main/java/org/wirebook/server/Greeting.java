package org.wirebook.server;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a started server says.
 *
 * @param redirects whether the HTTP port leads to the HTTPS port
 * @param trust what makes a browser trust the certificate
 */
record Greeting(
        String host,
        int httpPort,
        OptionalInt httpsPort,
        boolean redirects,
        String contextPath,
        String trust,
        Path data) {

    /** Always four. */
    List<String> lines() {
        String http = address("http", httpPort);
        String https = httpsPort.isPresent() ? address("https", httpsPort.getAsInt()) + " (" + trust + ")" : "";
        return List.of(
                "Open " + (redirects ? https : http),
                redirects ? "  or " + http + ", which leads there" : https.isEmpty() ? "HTTPS is off" : "  or " + https,
                "Data in " + data.toAbsolutePath().normalize(),
                "Stop with Ctrl-C");
    }

    private String address(String scheme, int port) {
        return scheme + "://" + name() + ":" + port + contextPath + "/";
    }

    private String name() {
        return switch (host) {
            case "127.0.0.1", "::1", "[::1]", "0.0.0.0", "::", "[::]" -> "localhost";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    }
}
