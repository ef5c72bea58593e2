package org.wirebook.experiment;

import java.time.Instant;
import java.util.Optional;

/**
 * What a claim can rest on: it runs against the site, and says what crossed the wire and what held. Steps of an
 * {@code .http} file are one ({@link Experiment}); what that format cannot say, such as malformed messages or frames,
 * is written in Java and listed by a lab. Immutable; for use from any thread.
 */
public interface Trial {

    /** What it is called in addresses: lower case, digits and hyphens; once beside a page, once in a lab. */
    String name();

    /** What it shows, in words. */
    String title();

    /** The section that says so, as pages cite it: {@code rfc6455#section-5.1}. */
    Optional<String> standard();

    /**
     * The same by hand, for a Unix shell; empty text if no common command can do it.
     *
     * @param base where the site is: {@code http://localhost:8080/wirebook}
     */
    String commands(String base);

    /**
     * Runs it. Takes no longer than the limits of the client allow, and never throws for what the network or the server
     * did: {@link Run#failure} tells.
     *
     * @param at when it begins
     */
    Run run(Target target, WireClient client, Instant at);
}
