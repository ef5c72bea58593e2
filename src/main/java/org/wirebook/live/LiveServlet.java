package org.wirebook.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.wirebook.events.Batch;
import org.wirebook.events.Channel;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Methods;
import org.wirebook.web.OnComplete;
import org.wirebook.web.Outlets;
import org.wirebook.web.Preference;
import org.wirebook.web.Requests;
import org.wirebook.web.WebSockets;
import tools.jackson.core.JacksonException;

/** {@code /live/{channel}}, for every transport. */
final class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int MOST_MESSAGE_BYTES = 16 * 1024;
    static final int MOST_WAIT_SECONDS = 60;
    private static final int MOST_STREAM_SECONDS = 3_600;
    static final int MOST_LIMIT = 1_000;
    private static final int RETRY_MILLIS = 2_000;
    private static final String PUBLISHABLE = "GET, HEAD, POST, OPTIONS"; // Allow of what is not read only
    private static final String ECHO = "echo";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final long LEAST_ECHOING_BYTES = 40 << 20; // two of the longest messages, and some short ones
    private static final int ECHOING_SHARE = 8; // of all memory

    private final transient Topics topics;
    private final transient Readers readers;
    private final transient Polls polls;
    private final transient Rates rates;
    private final transient WebSockets webSockets;
    private final transient Senders senders;
    private final transient Executor slow;
    private final transient Allowance echoing =
            new Allowance(Math.max(LEAST_ECHOING_BYTES, Runtime.getRuntime().maxMemory() / ECHOING_SHARE));

    LiveServlet(
            Topics topics,
            Readers readers,
            Polls polls,
            Rates rates,
            WebSockets webSockets,
            Senders senders,
            Executor slow) {
        this.topics = topics;
        this.readers = readers;
        this.polls = polls;
        this.rates = rates;
        this.webSockets = webSockets;
        this.senders = senders;
        this.slow = slow;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = Requests.pathInfo(request);
        String name = info.isEmpty() ? "" : info.substring(1);
        if (name.equals(ECHO)) {
            echo(request, response);
            return;
        }
        Topic topic = topics.find(name);
        response.setHeader("Cache-Control", "no-store");
        if (Handshake.isWanted(request)) {
            open(topic, request, response);
            return;
        }
        String allow = topic.isReadOnly() ? Methods.READ : PUBLISHABLE;
        switch (request.getMethod()) {
            case "GET" -> read(topic, request, response);
            case "HEAD" -> response.setContentType("application/json");
            case "OPTIONS" -> response.setHeader("Allow", allow);
            case "POST" -> {
                if (topic.isReadOnly()) {
                    throw HttpProblem.methodNotAllowed(allow);
                }
                publish(topic, request, response);
            }
            default -> throw HttpProblem.methodNotAllowed(allow);
        }
    }

    private void echo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Handshake.isWanted(request)) {
            throw HttpProblem.of(426, "This is a WebSocket: it echoes what it is sent.")
                    .with("Upgrade", "websocket")
                    .with("Connection", "Upgrade");
        }
        Handshake.check(request);
        Optional<Readers.Place> place =
                readers.admit(address(request), topics.find(ECHO).channel(), () -> {});
        if (place.isEmpty()) {
            webSockets.upgrade(request, response, new Full(), List.of(), true);
            return;
        }
        seat(place.get(), new Echo(place.get(), echoing), List.of(), true, request, response);
    }

    private <T extends Endpoint & Reader> void seat(
            Readers.Place place,
            T client,
            List<String> subprotocols,
            boolean compresses,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            webSockets.upgrade(request, response, client, subprotocols, compresses);
        } catch (IOException | RuntimeException e) {
            place.free(client);
            throw e;
        }
    }

    private void open(Topic topic, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Handshake.check(request);
        Channel channel = topic.channel();
        long cursor = Cursor.of(request, channel);
        Optional<Readers.Place> place = readers.admit(address(request), channel, topic.arrive(() -> sender(request)));
        if (place.isEmpty()) {
            webSockets.upgrade(request, response, new Full(), List.of(Conversation.PROTOCOL), false);
            return;
        }
        var conversation =
                new Conversation(topic, rates, sender(request), Handshake.offers(request, Conversation.PROTOCOL));
        var socket = new Socket(channel, cursor, conversation, place.get(), Outlets.of(getServletContext()), slow);
        place.get().seat(socket); // before: it watches whether the connection is opened
        seat(place.get(), socket, List.of(Conversation.PROTOCOL), false, request, response);
    }

    private Sender sender(HttpServletRequest request) {
        return senders.of(request);
    }

    private void read(Topic topic, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Channel channel = topic.channel();
        long cursor = Cursor.of(request, channel);
        int limit = number(request, "limit", MOST_LIMIT).orElse(MOST_LIMIT);
        response.setHeader("Event-After", Long.toString(cursor));
        if (wantsStream(request)) {
            stream(topic, cursor, limit, request, response);
            return;
        }
        Optional<Integer> wait = number(request, "wait", MOST_WAIT_SECONDS);
        if (wait.isEmpty()) {
            topic.arrive(() -> sender(request)).run();
            Batch batch = channel.after(cursor, limit, Polls.MOST_BYTES);
            polls.answer(batch, cursor, HttpServletResponse.SC_OK).writeTo(response);
            return;
        }
        Readers.Place place = place(request, topic);
        waitFor(
                request.startAsync(),
                channel,
                new LongPoll.Wanted(cursor, limit, Duration.ofSeconds(wait.get())),
                place);
    }

    private void waitFor(AsyncContext request, Channel channel, LongPoll.Wanted wanted, Readers.Place place) {
        request.setTimeout(0); // ours is the only clock
        var poll = new LongPoll(
                owner -> {
                    var reply = new ServletOutlet(request, owner);
                    reply.open();
                    return reply;
                },
                channel,
                wanted,
                polls,
                place);
        request.addListener(new OnComplete(poll::end));
        poll.begin();
    }

    private static InetAddress address(HttpServletRequest request) {
        return Requests.remote(request).getAddress();
    }

    private Readers.Place place(HttpServletRequest request, Topic topic) {
        return readers.admit(address(request), topic.channel(), topic.arrive(() -> sender(request)))
                .orElseThrow(() -> HttpProblem.of(503, "Too many clients wait here, or too many from your address.")
                        .with(
                                "Retry-After",
                                Integer.toString(
                                        10 + RandomGenerator.getDefault().nextInt(20))));
    }

    private static boolean wantsStream(HttpServletRequest request) {
        Optional<String> accept = Requests.field(request, "Accept");
        return accept.isPresent()
                && accept.get().contains("event-stream")
                && Preference.mediaType(accept, List.of("application/json", "text/event-stream"))
                        .equals(Optional.of("text/event-stream"));
    }

    private void stream(Topic topic, long cursor, int limit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Duration wait =
                Duration.ofSeconds(number(request, "wait", MOST_STREAM_SECONDS).orElse(0));
        boolean isEndless = Requests.parameter(request, "limit").isEmpty();
        Readers.Place place = place(request, topic);
        response.setContentType("text/event-stream");
        response.setHeader("X-Accel-Buffering", "no"); // nginx: hand on each event at once
        var extent = new EventStream.Extent(isEndless ? Integer.MAX_VALUE : limit, wait);
        new EventStream(request.startAsync(), topic.channel(), cursor, retryMillis(), extent, place).begin();
    }

    /** When half of the places are taken, clients that are cut off come back later, and not all at once. */
    private int retryMillis() {
        return readers.isCrowded()
                ? RETRY_MILLIS + RandomGenerator.getDefault().nextInt(10 * RETRY_MILLIS)
                : RETRY_MILLIS;
    }

    private static Optional<Integer> number(HttpServletRequest request, String name, int most) {
        return number(Requests.parameter(request, name), name, most);
    }

    /** @throws HttpProblem 400 if it is no number from 1 to {@code most} */
    static Optional<Integer> number(Optional<String> given, String name, int most) {
        return given.map(text -> {
            if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
                throw HttpProblem.badRequest(name + " must be a whole number from 1 to " + most + ".");
            }
            return Integer.parseInt(text);
        });
    }

    private void publish(Topic topic, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sender sender = sender(request);
        rates.take(sender.address());
        long id = topic.publish(sender, message(request));
        if (id == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", request.getRequestURI() + "?after=" + (id - 1) + "&limit=1");
        byte[] content = ("{\"id\":" + id + "}").getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/json");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static Message message(HttpServletRequest request) throws IOException {
        String type = Requests.contentType(request);
        if (!type.equals("application/json") && !type.equals("text/plain")) {
            throw HttpProblem.of(415, "Send text/plain or application/json.")
                    .with("Accept-Post", "text/plain, application/json");
        }
        byte[] content = request.getInputStream().readNBytes(MOST_MESSAGE_BYTES + 1);
        if (content.length > MOST_MESSAGE_BYTES) {
            throw HttpProblem.of(413, "A message may have " + MOST_MESSAGE_BYTES + " octets.");
        }
        try {
            return type.equals("application/json")
                    ? new Message(Json.line(Json.tree(content)))
                    : new Message(Json.line(utf8(content)));
        } catch (JacksonException e) {
            throw HttpProblem.badRequest("The content is not JSON.");
        }
    }

    private static String utf8(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.badRequest("The text is not UTF-8.");
        }
    }
}
