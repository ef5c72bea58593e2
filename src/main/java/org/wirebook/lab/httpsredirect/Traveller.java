package org.wirebook.lab.httpsredirect;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.experiment.RawLimits;
import org.wirebook.experiment.RawRun;
import org.wirebook.experiment.Redirects;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.TlsRun;
import org.wirebook.experiment.WireClient;
import org.wirebook.lab.httpsredirect.Journey.Hop;
import org.wirebook.web.Listener;
import org.wirebook.web.Ports;

/**
 * Does errands from the HTTP listener of this server to its HTTPS listener, and nowhere else: an answer that leads
 * elsewhere is shown, not followed.
 */
final class Traveller {

    private static final RawLimits LIMITS = new RawLimits(
            Duration.ofSeconds(5),
            1 << 16,
            Duration.ofSeconds(3),
            Duration.ofSeconds(1),
            Duration.ofMillis(5),
            Duration.ofSeconds(1));

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");
    private static final Pattern LOCATION = Pattern.compile("(?im)^location: *([^\\r\\n]+?) *\\r?$");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]{1,9}) *\\r?$");

    private final WireClient client;
    private final Target plain;
    private final Target secure;

    /**
     * @param context the context path, empty or {@code /wirebook}
     * @param listener that the reader has come by: its address is one of ours
     */
    Traveller(WireClient client, String context, Listener listener, Ports ports) {
        String host = listener.host();
        var address = listener.address().getAddress();
        this.client = client;
        this.plain =
                new Target(new InetSocketAddress(address, ports.http()), false, ports.plainAuthority(host), context);
        this.secure =
                new Target(new InetSocketAddress(address, ports.https()), true, ports.secureAuthority(host), context);
    }

    /** @param status that the first answer shall have, 301 or another redirect */
    Journey go(Errand errand, int status) {
        String path = plain.contextPath() + errand.path(status);
        String request = errand.request(errand.method(), path, plain.authority());
        RawRun run = client.send(plain, List.of(request), LIMITS, Traveller::isWhole);
        var first = new Hop("http://" + plain.authority() + path, run, run.pieces(), "", List.of());
        int answered = status(run.received());
        Optional<String> onward = location(run.received()).flatMap(this::targetHere);
        int asked = errand == Errand.SITE ? 0 : status;
        if (answered < 300 || answered > 399) {
            return new Journey(asked, first, Optional.empty(), notRedirected(answered));
        } else if (onward.isEmpty()) {
            return new Journey(asked, first, Optional.empty(), "elsewhere");
        }
        String method = Redirects.becomesGet(errand.method(), answered) ? "GET" : errand.method();
        TlsRun tls = client.tap(
                secure, List.of(errand.request(method, onward.get(), secure.authority())), LIMITS, Traveller::isWhole);
        var second = new Hop(
                "https://" + secure.authority() + onward.get(),
                tls.inside(),
                tls.line(),
                (tls.protocol() + " " + tls.cipherSuite()).strip(),
                tls.chain());
        return new Journey(asked, first, Optional.of(second), outcome(errand, method, second));
    }

    private static String notRedirected(int status) {
        if (status == 0) {
            return "none";
        }
        return status < 300 ? "stays" : "refused";
    }

    private static String outcome(Errand errand, String method, Hop second) {
        if (second.run().pieces().isEmpty()) {
            return "none";
        }
        if (errand != Errand.POST) {
            return "arrived";
        }
        return method.equals("GET") ? "lost" : "twice";
    }

    /** What to ask the HTTPS listener for, if this leads there and into this web application. */
    private Optional<String> targetHere(String location) {
        String origin = "https://" + secure.authority();
        if (!location.startsWith(origin + "/") || !location.matches("[\\x21-\\x7E]+")) {
            return Optional.empty();
        }
        String target = location.substring(origin.length());
        return secure.contains(target.replaceFirst("[?#].*", "")) ? Optional.of(target) : Optional.empty();
    }

    private static int status(String received) {
        Matcher status = STATUS.matcher(received);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }

    private static Optional<String> location(String received) {
        Matcher location = LOCATION.matcher(head(received));
        return location.find() ? Optional.of(location.group(1)) : Optional.empty();
    }

    private static String head(String received) {
        int end = received.indexOf("\r\n\r\n");
        return end < 0 ? received : received.substring(0, end + 2);
    }

    private static boolean isWhole(String received) {
        int end = received.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(head(received));
        return end >= 0 && length.find() && received.length() - end - 4 >= Integer.parseInt(length.group(1));
    }
}
