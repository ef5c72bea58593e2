package org.wirebook.lab;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wirebook.events.Channel;
import org.wirebook.experiment.WireClient;
import org.wirebook.web.Ports;

/**
 * What there is to make labs of.
 *
 * @param context the context path, empty or {@code /wirebook}
 * @param client for sockets to our own listeners; the site knows what comes from it
 * @param connector settings of the server's connectors, as far as it tells
 * @param ports of the server, if it tells them
 * @param channels the channel that is read at {@code /live/{name}}, by its name
 */
public record Bench(
        String context,
        WireClient client,
        Clock clock,
        Map<String, String> connector,
        Optional<Ports> ports,
        Function<String, Channel> channels) {}
