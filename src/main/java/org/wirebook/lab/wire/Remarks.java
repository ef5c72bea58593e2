package org.wirebook.lab.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirebook.experiment.RawRun;
import org.wirebook.lab.wire.Remark.Standing;
import org.wirebook.web.Methods;
import org.wirebook.web.Rfc;

/**
 * Explains a conversation: what is remarkable about the octets, which section speaks of it, and what the server did.
 */
final class Remarks {

    private static final Pattern BARE_LF = Pattern.compile("(?<!\r)\n");
    private static final Pattern BARE_CR = Pattern.compile("\r(?!\n)");
    private static final Pattern VERSION = Pattern.compile("HTTP/[0-9]\\.[0-9]");
    private static final Pattern SPACE_BEFORE_COLON = Pattern.compile("[^ \t:][^:]*[ \t]+:.*", Pattern.DOTALL);
    private static final int LONG = 8000; // RFC 9110 §4.1: what everyone should support

    private final List<Remark> remarks = new ArrayList<>();
    private final String octets;
    private final Sent sent;
    private final Answers answers;
    private final RawRun run;

    private Remarks(String octets, Sent sent, Answers answers, RawRun run) {
        this.octets = octets;
        this.sent = sent;
        this.answers = answers;
        this.run = run;
    }

    static List<Remark> of(String octets, Sent sent, Answers answers, RawRun run) {
        return new Remarks(octets, sent, answers, run).all();
    }

    private List<Remark> all() {
        if (sent.requests().isEmpty()) {
            add("nothing", 9112, "2.2", Standing.NONE);
            return remarks;
        }
        Sent.Request first = sent.requests().get(0);
        boolean modern = first.version().equals("HTTP/1.1");
        lineEnds();
        requestLine(first);
        host(first, modern);
        fields(first);
        framing(first, modern);
        connection(first);
        if (remarks.isEmpty()) {
            add("plain", 9112, "2.1", Standing.NONE);
        }
        return remarks;
    }

    private void lineEnds() {
        if (octets.startsWith("\r\n") || octets.startsWith("\n")) {
            add("empty-line", 9112, "2.2", Standing.NONE);
        }
        // §2.2: a recipient MAY recognize a single LF as a line terminator
        when(BARE_LF.matcher(octets).find(), "bare-lf", 9112, "2.2", Standing.FREE);
        when(BARE_CR.matcher(octets).find(), "bare-cr", 9112, "2.2", Standing.FREE);
    }

    private void requestLine(Sent.Request first) {
        String version = first.version();
        if (version.isEmpty()) {
            add("no-version", 9112, "3", Standing.of(refused() || answers.all().isEmpty()));
        } else if (!VERSION.matcher(version).matches()) {
            add("bad-version", 9112, "2.3", Standing.of(refused()));
        } else if (!version.startsWith("HTTP/1.")) {
            add("other-version", 9110, "15.6.6", Standing.of(answered(505) || refused()));
        }
        String target = first.target();
        if (target.length() > LONG) {
            add("long-target", 9110, "15.5.15", Standing.of(answered(414) || !refused()));
        }
        if (target.equals("*")) {
            add("asterisk-form", 9112, "3.2.4", Standing.NONE);
        } else if (target.contains("://")) {
            // MUST accept the absolute-form in requests
            add("absolute-form", 9112, "3.2.2", Standing.of(!refused()));
        }
        when(target.contains("#"), "fragment", 9112, "3.2", Standing.NONE);
        if (!version.isEmpty() && !Methods.isKnown(first.method())) {
            add("unknown-method", 9110, "9.1", Standing.of(answered(501) || answered(405) || refused()));
        }
    }

    private void host(Sent.Request first, boolean modern) {
        int hosts = first.values("host").size();
        // §3.2: MUST respond with a 400 to any HTTP/1.1 request that lacks a Host, or has more than one
        when(modern && hosts == 0 && !sent.unfinished(), "no-host", 9112, "3.2", Standing.of(refused()));
        when(hosts > 1, "two-hosts", 9112, "3.2", Standing.of(refused()));
    }

    private void fields(Sent.Request first) {
        boolean folded = first.lines().stream().anyMatch(line -> line.startsWith(" ") || line.startsWith("\t"));
        boolean spaced = first.lines().stream()
                .anyMatch(line -> SPACE_BEFORE_COLON.matcher(line).matches()
                        && !line.substring(0, line.indexOf(':')).strip().contains(" "));
        // §5.2: MUST either reject with 400, or replace each obs-fold with spaces
        when(folded, "folded", 9112, "5.2", Standing.FREE);
        // §5.1: MUST reject, with a response status code of 400
        when(spaced, "space-before-colon", 9112, "5.1", Standing.of(refused()));
        int size = first.lines().stream().mapToInt(String::length).sum();
        when(size > LONG, "large-fields", 6585, "5", Standing.FREE);
    }

    private void framing(Sent.Request first, boolean modern) {
        boolean coded = first.has("transfer-encoding");
        List<String> lengths = first.values("content-length");
        // §6.1: MAY reject; else MUST close the connection after responding
        when(coded && !lengths.isEmpty(), "cl-te", 9112, "6.1", Standing.of(refused() || closed()));
        when(coded && !modern, "te-in-1.0", 9112, "6.1", Standing.of(refused() || closed()));
        // §6.3 item 5: MUST respond with a 400 and then close the connection
        boolean bad = Set.copyOf(lengths).size() > 1
                || lengths.stream().anyMatch(length -> !length.matches("[0-9]+(, *[0-9]+)*"));
        when(bad && !coded, "bad-length", 9112, "6.3", Standing.of(refused()));
        when(!first.chunks(), "bad-chunk", 9112, "7.1", Standing.of(refused() || closed()));
        when(first.trailers(), "trailers", 9112, "7.1.2", Standing.NONE);
        when(coded && first.chunks() && !first.trailers() && lengths.isEmpty(), "chunked", 9112, "7.1", Standing.NONE);
    }

    private void connection(Sent.Request first) {
        if (first.values("expect").contains("100-continue")) {
            boolean told = answers.all().stream().anyMatch(answer -> answer.status() == 100);
            add(
                    "expect",
                    9110,
                    "10.1.1",
                    Standing.of(told || !answers.statuses().isEmpty()));
        }
        // §9.3: without keep-alive, the connection of an HTTP/1.0 request ends with the response
        when(
                first.version().equals("HTTP/1.0")
                        && !first.values("connection").contains("keep-alive"),
                "http-1.0",
                9112,
                "9.3",
                Standing.of(closed()));
        // §9.3.2: MUST send the corresponding responses in the same order
        boolean allAnswered = answers.statuses().size() == sent.requests().size();
        when(
                sent.requests().size() > 1 && first.chunks(),
                "pipelined",
                9112,
                "9.3.2",
                allAnswered ? Standing.KEPT : Standing.NONE);
        when(sent.unfinished() && answers.statuses().isEmpty(), "unfinished", 9110, "15.5.9", Standing.NONE);
    }

    /** Whether the server answered 400 or 501, or dropped the connection without an answer. */
    private boolean refused() {
        return answered(400) || answered(501) || (answers.all().isEmpty() && closed());
    }

    private boolean answered(int status) {
        return answers.statuses().contains(status);
    }

    private boolean closed() {
        return run.end() == RawRun.End.CLOSED || run.end() == RawRun.End.BROKEN;
    }

    private void when(boolean holds, String key, int rfc, String section, Standing standing) {
        if (holds) {
            add(key, rfc, section, standing);
        }
    }

    private void add(String key, int rfc, String section, Standing standing) {
        remarks.add(new Remark(key, new Rfc(rfc, section), standing));
    }
}
