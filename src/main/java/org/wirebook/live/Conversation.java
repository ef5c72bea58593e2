package org.wirebook.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import tools.jackson.core.JacksonException;

/**
 * What a client says on WebSocket, and what it is answered. With the subprotocol {@value #PROTOCOL} it sends JSON, and
 * each message is answered; without, each text is published as it stands. Used by one thread at a time.
 */
final class Conversation {

    static final String PROTOCOL = "wirebook.v1";

    private static final int MOST_REFUSALS = 10;
    private static final int MOST_REF_LENGTH = 40;

    private final Topic topic;
    private final Rates rates;
    private final Sender sender;
    private final boolean speaksProtocol;
    private int refusals;

    /** The client has been refused too often. */
    static final class OverException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        OverException(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        /** Fits into a close frame. */
        String reason() {
            return reason;
        }
    }

    /** What a client of the subprotocol sends. */
    private record Asked(String ref, Message message) {}

    Conversation(Topic topic, Rates rates, Sender sender, boolean speaksProtocol) {
        this.topic = topic;
        this.rates = rates;
        this.sender = sender;
        this.speaksProtocol = speaksProtocol;
    }

    /**
     * Publishes what was said.
     *
     * @return the reply, if the client expects one
     * @throws OverException if it was one refusal too many
     */
    Optional<String> hear(String text) throws OverException {
        String ref = "";
        try {
            Asked asked = speaksProtocol ? read(text) : new Asked("", new Message(Json.line(text)));
            ref = asked.ref();
            rates.take(sender.address());
            long id = topic.publish(sender, asked.message());
            refusals = Math.max(0, refusals - 1);
            return speaksProtocol ? Optional.of(acknowledgement(ref, id)) : Optional.empty();
        } catch (HttpProblem problem) {
            refusals++;
            if (refusals > MOST_REFUSALS) {
                throw new OverException("Refused too often: " + problem.status());
            }
            return Optional.of(refusal(ref, problem));
        }
    }

    private Asked read(String text) {
        Object json;
        try {
            json = Json.value(text);
        } catch (JacksonException e) {
            throw HttpProblem.badRequest("This is not JSON, which " + PROTOCOL + " is.");
        }
        if (!(json instanceof Map<?, ?> fields)) {
            throw HttpProblem.badRequest("Send an object: {\"type\":...,\"ref\":\"...\"}.");
        }
        String ref = fields.get("ref") instanceof String given ? given : "";
        if (ref.length() > MOST_REF_LENGTH) {
            throw HttpProblem.badRequest("ref may have " + MOST_REF_LENGTH + " characters.");
        }
        return new Asked(ref, topic.message(fields));
    }

    private static String acknowledgement(String ref, long id) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("ack", ref);
        reply.put("id", id);
        return Json.line(reply);
    }

    private static String refusal(String ref, HttpProblem problem) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("refused", ref);
        reply.put("status", problem.status());
        reply.put("detail", problem.detail());
        return Json.line(reply);
    }
}
