package org.wirebook.live;

import java.util.Map;
import java.util.function.Supplier;
import org.wirebook.events.Channel;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;

/** A channel and its rules. Threads: any. */
interface Topic {

    Channel channel();

    /** Whether no client may publish. */
    default boolean isReadOnly() {
        return false;
    }

    /**
     * Publishes what a client sent.
     *
     * @return the id of the event; 0 if there was nothing to tell anyone
     * @throws HttpProblem if the rules forbid it, or the message is not as they want it
     */
    long publish(Sender sender, Message message);

    /**
     * What a frame of the subprotocol wants published.
     *
     * @throws HttpProblem 400 if this channel has no such frame
     */
    default Message message(Map<?, ?> frame) {
        if (!"publish".equals(frame.get("type")) || !frame.containsKey("data")) {
            throw HttpProblem.badRequest("Send {\"type\":\"publish\",\"data\":...,\"ref\":\"...\"}.");
        }
        return new Message(Json.line(frame.get("data")));
    }

    /**
     * A client begins to read.
     *
     * @param reader tells who it is, which costs something
     * @return to be run when it reads no more
     * @throws HttpProblem if the rules forbid it
     */
    default Runnable arrive(Supplier<Sender> reader) {
        return () -> {};
    }
}
