package org.wirebook.experiment.websocket;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wirebook.experiment.Target;

/** The same from a shell: {@code printf} for octets, {@code nc} for the connection, {@code xxd} for eyes. */
final class Shell {

    private Shell() {}

    /** @param most octets that anybody would type; for more there are no commands */
    static String commands(String base, Function<Target, String> request, List<List<Frame>> parts, int most) {
        URI site = URI.create(base);
        var target = new Target(
                InetSocketAddress.createUnresolved(site.getHost(), site.getPort()),
                false,
                site.getAuthority(),
                site.getPath(),
                Set.of());
        int octets = parts.stream()
                .flatMap(List::stream)
                .mapToInt(frame -> frame.octets().length())
                .sum();
        if (octets > most) {
            return "";
        }
        String lines = parts.stream()
                .map(part -> part.stream().map(Shell::printf).collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "{ printf '%s\\r\\n' \\\n" + head(request.apply(target)) + "  sleep 1\n" + lines + "} | nc "
                + site.getHost() + " " + site.getPort() + " | xxd\n";
    }

    /** Its lines as arguments; the last is empty. */
    private static String head(String request) {
        return request.strip()
                .lines()
                .map(line -> "    '" + line.replace("'", "'\\''") + "' \\\n")
                .collect(Collectors.joining("", "", "    ''\n"));
    }

    private static String printf(Frame frame) {
        String octets = frame.octets()
                .chars()
                .mapToObj(octet -> String.format(Locale.ROOT, "\\x%02x", octet))
                .collect(Collectors.joining());
        return "  printf '" + octets + "'; sleep 1\n";
    }
}
