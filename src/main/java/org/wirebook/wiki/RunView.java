package org.wirebook.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirebook.content.Citation;
import org.wirebook.experiment.Run;

/**
 * A kept run, for its page.
 *
 * @param curl the same by hand, as trusted HTML; empty if no command can do it
 * @param source the experiment as a text to change; empty if it is none
 * @param action where to post to run it again
 * @param edited whether the reader changed the experiment; then it proves nothing about the claim
 */
record RunView(
        String id,
        String url,
        String claim,
        @Nullable Citation standard,
        PageView.LinkView page,
        String at,
        boolean holds,
        String failure,
        List<SegmentView> segments,
        List<Run.Check> checks,
        int connections,
        long bytesOut,
        long bytesIn,
        String curl,
        String source,
        String action,
        boolean edited) {

    /**
     * Octets in one direction.
     *
     * @param millis since the run began, one decimal
     * @param first whether it is the first on its connection
     * @param html trusted: escaped text with {@code <mark>}
     */
    record SegmentView(boolean out, String millis, int connection, boolean first, String html, long bytes) {}
}
