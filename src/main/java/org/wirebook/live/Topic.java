package org.wirebook.live;

import org.wirebook.events.Channel;
import org.wirebook.events.Event;
import org.wirebook.web.HttpProblem;

/** A channel and its rules. Threads: any. */
interface Topic {

    Channel channel();

    /**
     * Publishes what a client sent.
     *
     * @throws HttpProblem if the rules forbid it, or the message is not as they want it
     */
    Event publish(Sender sender, Message message);
}
