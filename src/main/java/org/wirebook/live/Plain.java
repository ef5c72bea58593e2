package org.wirebook.live;

import org.wirebook.events.Channel;
import org.wirebook.events.Draft;

/** A channel that anyone may publish anything to, so long as it is not too much. */
final class Plain implements Topic {

    private final Channel channel;

    Plain(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public long publish(Sender sender, Message message) {
        return channel.publish(new Draft("message", message.json())).id();
    }
}
