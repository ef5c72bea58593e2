package org.wirebook.live;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.web.HttpProblem;

/** The channels there are, and which rules one of a name has. Threads: any. */
final class Topics {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final int MOST_PLAIN = 1_000;
    private static final int MOST_CHATS = 200;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern CHAT = Pattern.compile("chat(-.*)?");

    private final Map<String, Topic> own;
    private final Shelf<Plain> plain;
    private final Shelf<Chat> chats;

    /**
     * @param own those that are always there, by their names
     * @param plain makes a channel that keeps nothing
     * @param chats opens the chat of a name
     */
    Topics(Map<String, Topic> own, Function<String, Plain> plain, Function<String, Chat> chats) {
        this.own = Map.copyOf(own);
        this.plain = new Shelf<>(MOST_PLAIN, plain);
        this.chats = new Shelf<>(MOST_CHATS, chats);
    }

    /**
     * The channel of this name.
     *
     * @throws HttpProblem 404 if no channel can be called so, 503 if there are too many that have readers
     */
    Topic find(String name) {
        Topic known = own.get(name);
        if (known != null) {
            return known;
        }
        if (!NAME.matcher(name).matches()) {
            throw HttpProblem.notFound("A channel is called by 1 to 40 letters a-z, digits and hyphens.");
        }
        return CHAT.matcher(name).matches() ? chats.find(name) : plain.find(name);
    }

    /** The channel of this name, if it can be one without rules. Never blocks. */
    Optional<Plain> plain(String name) {
        boolean isPlain = !own.containsKey(name)
                && NAME.matcher(name).matches()
                && !CHAT.matcher(name).matches();
        return isPlain ? Optional.of(plain.find(name)) : Optional.empty();
    }

    /**
     * The chat of this name.
     *
     * @throws HttpProblem as {@link #find}
     */
    Chat chat(String name) {
        if (find(name) instanceof Chat chat) {
            return chat;
        }
        throw HttpProblem.notFound("A chat is called chat, or chat- and more.");
    }

    /** Lets every chat look at the clock. */
    void tick() {
        for (Chat chat : chats.all()) {
            try {
                chat.room().tick();
            } catch (RuntimeException e) { // the others' clock must go on
                log.error("a chat failed", e);
            }
        }
    }
}
