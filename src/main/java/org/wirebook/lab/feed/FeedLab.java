package org.wirebook.lab.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.wirebook.events.Channel;
import org.wirebook.events.Event;
import org.wirebook.web.Exhibit;

/**
 * {@code /lab/feed}: the channel {@code feed} by server-sent events. Script reads it twice, as events and as octets;
 * without script the last events stand in a list.
 */
public final class FeedLab implements Exhibit {

    private static final int MOST_SHOWN = 30;
    private static final int MOST_KEPT = 1_000;

    private final Channel feed;

    /** @param feed what is read at {@code /live/feed} */
    public FeedLab(Channel feed) {
        this.feed = feed;
    }

    @Override
    public String slug() {
        return "feed";
    }

    @Override
    public Map<String, Object> opening() {
        return Map.of("asked", false);
    }

    @Override
    public Reply read(HttpServletRequest request) {
        return new Reply.Panel(200, Map.of("asked", true, "events", newestFirst()));
    }

    private List<HappeningView> newestFirst() {
        List<Event> kept =
                feed.after(feed.oldest(), MOST_KEPT, Integer.MAX_VALUE).events();
        var shown = new ArrayList<>(kept.subList(Math.max(0, kept.size() - MOST_SHOWN), kept.size()));
        Collections.reverse(shown);
        return shown.stream().map(HappeningView::of).toList();
    }
}
