package org.wirebook.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wirebook.web.HttpProblem;

/**
 * Channels of one kind. They are made when first asked for; when there are too many, the one that has not been asked
 * for the longest, and has no reader, is forgotten. Threads: any.
 */
final class Shelf<T extends Topic> {

    private final int most;
    private final Function<String, T> making;
    private final Map<String, T> all = new LinkedHashMap<>(16, 0.75f, true);

    /** @param making makes the one of a name */
    Shelf(int most, Function<String, T> making) {
        this.most = most;
        this.making = making;
    }

    /**
     * The channel of this name.
     *
     * @throws HttpProblem 503 if there are too many that have readers
     */
    synchronized T find(String name) {
        T known = all.get(name);
        if (known != null) {
            return known;
        }
        if (all.size() >= most && !forgetOne()) {
            throw HttpProblem.of(503, "There are " + most + " channels with readers. Try again later.")
                    .with("Retry-After", "60");
        }
        T made = making.apply(name);
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

    /** Those there are now. */
    synchronized List<T> all() {
        return List.copyOf(all.values());
    }
}
