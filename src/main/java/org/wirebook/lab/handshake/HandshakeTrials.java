package org.wirebook.lab.handshake;

import static org.wirebook.experiment.websocket.Look.field;
import static org.wirebook.experiment.websocket.Look.noField;
import static org.wirebook.experiment.websocket.Look.status;
import static org.wirebook.experiment.websocket.Look.tcpEndsBy;
import static org.wirebook.experiment.websocket.Look.token;

import java.util.List;
import org.wirebook.experiment.Trial;
import org.wirebook.experiment.websocket.Look;
import org.wirebook.experiment.websocket.WebSocketTrial;

/** The experiments with handshakes that pages rest their claims on: each sends what a {@link Preset} holds. */
public final class HandshakeTrials {

    /** What RFC 6455 §1.3 computes from its key. */
    private static final Look SAMPLE_ACCEPT = field("Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");

    private static final Look NO_ACCEPT = noField("Sec-WebSocket-Accept");

    private HandshakeTrials() {}

    /** All of them. */
    public static List<Trial> all() {
        return List.of(
                trial(
                        "handshake-101",
                        Preset.SAMPLE,
                        "A correct handshake is answered 101, and the connection stays open",
                        "rfc6455#section-4.2.2",
                        status(101),
                        token("Upgrade", "websocket"),
                        token("Connection", "upgrade"),
                        SAMPLE_ACCEPT,
                        tcpEndsBy("client")),
                trial(
                        "accept-proves-nothing-else",
                        Preset.SAMPLE,
                        "A known key earns a known answer, whoever sent it",
                        "rfc6455#section-1.3",
                        status(101),
                        SAMPLE_ACCEPT,
                        noField("Set-Cookie"),
                        noField("WWW-Authenticate")),
                trial(
                        "version-12",
                        Preset.VERSION_12,
                        "Another version is answered 426 with ours",
                        "rfc6455#section-4.4",
                        status(426),
                        field("Sec-WebSocket-Version", "13"),
                        NO_ACCEPT),
                trial(
                        "no-key",
                        Preset.NO_KEY,
                        "A handshake without a key is a bad request",
                        "rfc6455#section-4.2",
                        status(400),
                        NO_ACCEPT),
                trial(
                        "foreign-origin",
                        Preset.FOREIGN_ORIGIN,
                        "A page of another site is refused",
                        "rfc6455#section-10.2",
                        status(403),
                        NO_ACCEPT),
                trial(
                        "no-space",
                        Preset.NO_SPACE,
                        "A method and a target without a space between them are no request line",
                        "rfc9112#section-3",
                        status(400),
                        NO_ACCEPT,
                        tcpEndsBy("server")),
                trial(
                        "subprotocol-chosen",
                        Preset.SUBPROTOCOLS,
                        "The server chooses one of the subprotocols that the client offers",
                        "rfc6455#section-1.9",
                        status(101),
                        field("Sec-WebSocket-Protocol", "wirebook.v1")));
    }

    private static Trial trial(String name, Preset preset, String title, String reference, Look... looks) {
        return new WebSocketTrial(name, title, reference, preset::request, List.of(), 0, List.of(looks));
    }
}
