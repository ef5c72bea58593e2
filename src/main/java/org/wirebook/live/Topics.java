package org.wirebook.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.wirebook.events.Channel;
import org.wirebook.web.HttpProblem;

/**
 * The channels there are. They are made when first asked for; when there are too many, the one that has not been asked
 * for the longest, and has no reader, is forgotten. Threads: any.
 */
final class Topics {

    private static final int MOST = 1_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Map<String, Topic> own;
    private final Supplier<Channel> channels;
    private final Map<String, Topic> all = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param own those that are always there, by their names
     * @param channels makes a channel that keeps nothing
     */
    Topics(Map<String, Topic> own, Supplier<Channel> channels) {
        this.own = Map.copyOf(own);
        this.channels = channels;
    }

    /**
     * The channel of this name.
     *
     * @throws HttpProblem 404 if no channel can be called so, 503 if there are too many that have readers
     */
    synchronized Topic find(String name) {
        Topic known = own.containsKey(name) ? own.get(name) : all.get(name);
        if (known != null) {
            return known;
        }
        if (!NAME.matcher(name).matches()) {
            throw HttpProblem.notFound("A channel is called by 1 to 40 letters a-z, digits and hyphens.");
        }
        if (all.size() >= MOST && !forgetOne()) {
            throw HttpProblem.of(503, "There are " + MOST + " channels with readers. Try again later.")
                    .with("Retry-After", "60");
        }
        Topic made = new Plain(channels.get());
        all.put(name, made);
        return made;
    }

    private boolean forgetOne() {
        var oldest = all.values().iterator();
        while (oldest.hasNext()) {
            if (oldest.next().channel().readers() == 0) {
                oldest.remove();
                return true;
            }
        }
        return false;
    }
}
