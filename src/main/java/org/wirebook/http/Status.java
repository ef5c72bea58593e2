package org.wirebook.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.wirebook.web.Conditional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Reason;

/** {@code /status/...}: any final status, with the fields that the standard requires of it. */
final class Status {

    static final int LEAST = 200;
    static final int MOST = 599;

    /** Those whose answers have no content: RFC 9110 §15.3.5, §15.3.6, §15.4.5. */
    static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 205, 304);

    private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

    private record Choice(int status, double weight) {}

    private final RandomGenerator random;

    Status(RandomGenerator random) {
        this.random = random;
    }

    /** One status, {@code /status/418}, or one of several by weight, {@code /status/200:9,503:1}. */
    void answer(Exchange exchange) throws IOException {
        List<Choice> choices = choices(exchange.variable("codes"));
        if (choices.size() > 1) {
            exchange.set("Cache-Control", "no-store"); // the next answer may be another
        }
        answer(exchange, draw(choices));
    }

    private static List<Choice> choices(String codes) {
        var choices = new ArrayList<Choice>();
        for (String code : codes.split(",", -1)) {
            int colon = code.indexOf(':');
            int status = Numbers.whole(colon < 0 ? code : code.substring(0, colon), "A status code", LEAST, MOST);
            choices.add(new Choice(status, colon < 0 ? 1 : weight(code.substring(colon + 1))));
        }
        return choices;
    }

    private static double weight(String text) {
        if (!WEIGHT.matcher(text).matches()) {
            throw HttpProblem.badRequest("A weight is a number such as 3 or 0.25, as in /http/status/200:3,500:0.25.");
        }
        return Double.parseDouble(text);
    }

    private int draw(List<Choice> choices) {
        double total = choices.stream().mapToDouble(Choice::weight).sum();
        if (total == 0) {
            throw HttpProblem.badRequest("At least one code needs a weight above 0.");
        }
        double left = random.nextDouble() * total;
        for (Choice choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.status();
            }
        }
        return choices.get(choices.size() - 1).status(); // reached by rounding alone
    }

    private static void answer(Exchange exchange, int status) throws IOException {
        exchange.response().setStatus(status);
        CrossOrigin.vary(exchange); // most of them may be stored without a word about it (RFC 9110 §15.1)
        String note = status + (Reason.isRegistered(status) ? " " + Reason.of(status) : "") + "\n";
        switch (status) {
            case 204 -> {
                return; // RFC 9110 §15.3.5: ends with the header section
            }
            case 304 -> {
                Conditional.sendNotModified(exchange.response());
                return;
            }
            case 205 -> { // RFC 9110 §15.3.6: no content, and in HTTP/1.1 a length that says so
                exchange.response().setContentLength(0);
                return;
            }
            case 206 -> // RFC 9110 §15.3.7.1
                exchange.set("Content-Range", "bytes 0-" + (note.length() - 1) + "/" + note.length());
            case 300, 301, 302, 303, 307, 308 -> exchange.set("Location", exchange.link("/anything"));
            case 401 -> exchange.set("WWW-Authenticate", Auth.BASIC); // RFC 9110 §15.5.2
            case 405 -> exchange.set("Allow", allButThis(exchange)); // RFC 9110 §15.5.6
            case 407 -> exchange.set("Proxy-Authenticate", Auth.BASIC); // RFC 9110 §15.5.8
            case 416 -> exchange.set("Content-Range", "bytes */" + note.length()); // RFC 9110 §15.5.17
            case 426 -> requireUpgrade(exchange);
            case 429, 503 -> exchange.set("Retry-After", "1"); // RFC 6585 §4, RFC 9110 §15.6.4
            default -> {} // a status line is enough
        }
        exchange.sendText(note);
    }

    private static String allButThis(Exchange exchange) {
        String method = exchange.isHead() ? "GET" : exchange.request().getMethod();
        return String.join(
                ", ",
                Endpoints.ANY.stream().filter(other -> !other.equals(method)).toList());
    }

    /** RFC 9110 §15.5.22 wants {@code Upgrade}; HTTP/2 and later have no such field (RFC 9113 §8.2.2). */
    private static void requireUpgrade(Exchange exchange) {
        if (exchange.request().getProtocol().startsWith("HTTP/1")) {
            exchange.set("Upgrade", "websocket");
            exchange.set("Connection", "upgrade"); // RFC 9110 §7.8: named there, so that it is not forwarded
        }
    }
}
