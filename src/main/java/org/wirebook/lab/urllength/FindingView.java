package org.wirebook.lab.urllength;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one bisection found, for the panel.
 *
 * @param key of the messages {@code lab.url-length.finding.}: what was searched for
 * @param below the largest size on the near side; 0 for none
 * @param from the smallest size on the far side; 0 for none
 * @param status the answer to {@code from}; 0 for none
 * @param head octets of the whole head of the last request on the near side
 */
record FindingView(String key, int below, int from, int status, int head, List<ProbeView> probes) {

    /**
     * A request.
     *
     * @param status of the answer, or empty if there was none
     * @param millis how long it took, one decimal
     */
    record ProbeView(int octets, int head, String status, boolean beyond, String millis) {}

    static FindingView of(String key, Bisection found) {
        int from = found.from().orElse(0);
        return new FindingView(
                key,
                found.below(),
                from,
                probe(found, from).map(Probe::status).orElse(0),
                probe(found, found.below()).map(Probe::head).orElse(0),
                found.probes().stream()
                        .map(probe -> new ProbeView(
                                probe.octets(),
                                probe.head(),
                                probe.status() == 0 ? "" : Integer.toString(probe.status()),
                                from > 0 && probe.octets() >= from,
                                String.format(Locale.ROOT, "%.1f", probe.micros() / 1000.0)))
                        .toList());
    }

    private static Optional<Probe> probe(Bisection found, int octets) {
        return found.probes().stream().filter(probe -> probe.octets() == octets).findFirst();
    }
}
