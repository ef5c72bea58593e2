package org.wirebook.lab;

import java.time.Clock;
import org.wirebook.experiment.WireClient;

/**
 * What there is to make labs of.
 *
 * @param context the context path, empty or {@code /wirebook}
 * @param client for sockets to our own listeners; the site knows what comes from it
 */
public record Bench(String context, WireClient client, Clock clock) {}
