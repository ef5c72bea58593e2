package org.wirebook.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * The log: one line for each event on standard error. The libraries tell warnings only; three of Jetty's classes not
 * even these, since theirs are about what any client may send, or ask to be broken off (a fault of ours the filter
 * logs). One of ours is a connector of Jetty's, which logs as such. {@code -Djava.util.logging.config.file} replaces
 * all of it.
 */
final class Logging {

    private static final String SETTINGS = """
            handlers=java.util.logging.ConsoleHandler
            .level=INFO
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s: %5$s%6$s%n
            org.eclipse.jetty.level=WARNING
            org.eclipse.jetty.ee11.servlet.ServletChannel.level=SEVERE
            org.eclipse.jetty.http.HttpParser.level=SEVERE
            org.wirebook.server.SharingConnector.level=WARNING
            org.eclipse.jetty.util.HostPort.level=SEVERE
            org.flywaydb.level=WARNING
            com.zaxxer.hikari.level=WARNING
            """;

    private Logging() {}

    static void configure() {
        if (System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null) {
            return;
        }
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
