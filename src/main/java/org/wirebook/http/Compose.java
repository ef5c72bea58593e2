package org.wirebook.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.wirebook.web.HttpProblem;

/**
 * {@code /compose?status=200&header=Cache-Control:%20no-store&body=hello}: any answer, described by its address. It
 * stays sandboxed, and cannot do more to a reader than show itself.
 */
final class Compose {

    /** Where a browser would take the answer for a part of our own page (Fetch Metadata §2.1). */
    private static final Set<String> PARTS_OF_A_PAGE = Set.of(
            "audioworklet",
            "embed",
            "manifest",
            "object",
            "paintworklet",
            "script",
            "serviceworker",
            "sharedworker",
            "style",
            "worker",
            "xslt");

    private final Later later;

    Compose(Later later) {
        this.later = later;
    }

    void answer(Exchange exchange) throws IOException {
        if (exchange.field("Sec-Fetch-Dest").filter(PARTS_OF_A_PAGE::contains).isPresent()) {
            throw HttpProblem.forbidden("Fetch this answer, or look at it: it cannot become a part of a page.");
        }
        Composition composition = Composition.of(exchange.query());
        begin(exchange, composition);
        if (!exchange.isHead()
                && (composition.hasContent() || !composition.delay().isZero())) {
            later.answer(exchange, composition.delay(), new Pieces(exchange, composition));
        } else if (composition.length().isEmpty()) {
            exchange.response().flushBuffer(); // so that the container adds no length of its own
        }
    }

    private static void begin(Exchange exchange, Composition composition) {
        exchange.response().setStatus(composition.status());
        composition.values("Location").forEach(location -> Redirects.requireThisSite(exchange, location));
        if (composition.hasContent() && composition.values("Content-Type").isEmpty()) {
            exchange.response().setContentType("text/plain;charset=utf-8");
        }
        ChosenField.addAll(composition.fields(), exchange.response());
        composition.length().ifPresent(exchange.response()::setContentLength);
        // RFC 9113 §8.2.2: later versions have no such field
        if (composition.close() && exchange.request().getProtocol().startsWith("HTTP/1")) {
            exchange.set("Connection", "close");
        }
    }

    /** What is still to be sent. */
    private static final class Pieces implements Later.Step {
        private final Composition composition;
        private final OutputStream out;
        private final int pieces;
        private int done;

        Pieces(Exchange exchange, Composition composition) throws IOException {
            this.composition = composition;
            this.out = exchange.response().getOutputStream();
            this.pieces = Math.max(1, Math.min(composition.pieces(), composition.sent()));
        }

        @Override
        public Optional<Duration> run() throws IOException {
            int from = composition.sent() * done / pieces;
            done++;
            out.write(composition.content().octets(), from, composition.sent() * done / pieces - from);
            out.flush();
            if (done < pieces) {
                return Optional.of(composition.pause());
            }
            if (composition.breaksOff()) {
                throw new BrokenOffException();
            }
            return Optional.empty();
        }
    }
}
