package org.wirebook.lab.httpsredirect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirebook.experiment.RawRun;
import org.wirebook.lab.httpsredirect.Journey.Hop;

/**
 * Journeys, for the panel.
 *
 * @param lanes one beside the other
 * @param exposed what of the errand the line gave away, from the first journey
 * @param certificate that the server presented; empty if no journey came that far
 */
record JourneyView(List<Lane> lanes, List<Exposed> exposed, Optional<CertificateView> certificate) {

    /** A journey; {@code outcome} of the message {@code lab.https-redirect.outcome.}. */
    record Lane(int status, String outcome, List<HopView> hops) {}

    /**
     * A request and its answer.
     *
     * @param protocol of TLS and its cipher suite; empty without TLS
     * @param records of the line; empty without TLS
     */
    record HopView(String uri, String protocol, List<PieceView> pieces, List<RecordView> records, int octetsOnLine) {}

    /**
     * Octets in one direction.
     *
     * @param html trusted: {@link Sheet} made it
     * @param hidden how many octets are not shown
     */
    record PieceView(boolean out, String millis, int bytes, String html, int hidden) {}

    /**
     * A TLS record, as the line saw it.
     *
     * @param type of the message {@code lab.https-redirect.record.}
     * @param html its first octets; trusted: {@link Sheet} made it
     * @param gives what can be read in it: the name that the client asks for; else empty
     */
    record RecordView(boolean out, String type, int bytes, String html, String gives) {}

    /**
     * Something of the errand, and how often the line carried it in a form that anybody can read.
     *
     * @param what {@code name}, {@code target}, {@code cookie} or {@code content}
     * @param after -1 if there was no second request
     */
    record Exposed(String what, String octets, int before, int after) {}

    /** @param host that the reader calls this place by */
    static JourneyView of(List<Journey> journeys, Errand errand, String host, Instant now) {
        List<Lane> lanes =
                journeys.stream().map(journey -> lane(journey, errand, host)).toList();
        Optional<CertificateView> certificate = journeys.stream()
                .flatMap(journey -> journey.secure().stream())
                .filter(hop -> !hop.chain().isEmpty())
                .findFirst()
                .map(hop -> CertificateView.of(hop.chain(), host, now));
        return new JourneyView(lanes, exposed(journeys.get(journeys.size() - 1), errand, host), certificate);
    }

    private static Lane lane(Journey journey, Errand errand, String host) {
        var hops = new ArrayList<HopView>();
        hops.add(view(journey.plain(), errand, host));
        journey.secure().ifPresent(hop -> hops.add(view(hop, errand, host)));
        return new Lane(journey.status(), journey.outcome(), hops);
    }

    private static HopView view(Hop hop, Errand errand, String host) {
        List<PieceView> pieces = hop.run().pieces().stream()
                .map(piece -> view(piece, errand.secrets()))
                .toList();
        List<RecordView> records = hop.protocol().isEmpty()
                ? List.of()
                : Records.of(hop.line()).stream().map(one -> view(one, host)).toList();
        return new HopView(hop.uri(), hop.protocol(), pieces, records, hop.octetsOnLine());
    }

    private static PieceView view(RawRun.Piece piece, List<String> secrets) {
        String octets = piece.octets();
        return new PieceView(
                piece.out(),
                String.format(Locale.ROOT, "%.1f", piece.micros() / 1000.0),
                octets.length(),
                Sheet.html(octets, secrets),
                Sheet.hidden(octets));
    }

    private static RecordView view(Records.TlsRecord one, String host) {
        String octets = one.octets();
        String gives = octets.contains(host) ? host : "";
        List<String> marked = gives.isEmpty() ? List.of() : List.of(host);
        return new RecordView(one.out(), one.type(), octets.length(), Sheet.hex(octets, marked), gives);
    }

    private static List<Exposed> exposed(Journey journey, Errand errand, String host) {
        var exposed = new ArrayList<Exposed>();
        exposed.add(exposed("name", host, journey));
        exposed.add(exposed("target", errand.place(), journey));
        exposed.add(exposed("cookie", Errand.COOKIE, journey));
        if (!errand.content().isEmpty()) {
            exposed.add(exposed("content", errand.content(), journey));
        }
        return exposed;
    }

    private static Exposed exposed(String what, String octets, Journey journey) {
        int after = journey.secure().map(hop -> hop.readable(octets)).orElse(-1);
        return new Exposed(what, octets, journey.plain().readable(octets), after);
    }
}
