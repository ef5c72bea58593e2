package org.wirebook.lab.httpsredirect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirebook.lab.httpsredirect.ModelBrowser.Outcome;
import org.wirebook.lab.httpsredirect.ModelBrowser.Remembered;

/** The modelled browser, for the panel. */
final class HstsView {

    private static final int LEAST_AXIS_DAYS = 60;

    private HstsView() {}

    /**
     * What a browser remembers of a host, as a bar over the days.
     *
     * @param from where the bar begins, in days
     * @param days how long it is, cut at the end of the axis
     * @param left whole days until it runs out, 0 if it has
     */
    record Bar(String host, boolean below, long from, long days, long left, boolean counts) {}

    /**
     * What the panel shows.
     *
     * @param visits in order
     * @param next what the form holds
     * @param day of the clock, not before the last visit
     */
    static Map<String, Object> model(List<Visit> visits, Visit next, int day) {
        var browser = new ModelBrowser();
        List<Outcome> outcomes = visits.stream().map(browser::open).toList();
        int axis = Math.max(LEAST_AXIS_DAYS, Math.min(Visit.LAST_DAY, longest(browser, day)));
        var bars = new ArrayList<Bar>();
        for (Remembered one : browser.remembered(day)) {
            long from = one.policy().noted().toDays();
            long days = Math.max(1, Math.min(axis, one.policy().until().toDays()) - from);
            long left = Math.max(0, one.left().toDays());
            bars.add(new Bar(one.policy().host(), one.policy().includeSubDomains(), from, days, left, one.counts()));
        }
        return Map.of(
                "visits",
                visits,
                "outcomes",
                outcomes,
                "next",
                next,
                "day",
                day,
                "lastDay",
                Visit.LAST_DAY,
                "bars",
                bars,
                "axis",
                axis,
                "stories",
                Story.ALL);
    }

    private static int longest(ModelBrowser browser, int day) {
        long latest = browser.remembered(day).stream()
                .mapToLong(one -> one.policy().until().toDays())
                .max()
                .orElse(0);
        return (int) Math.min(Visit.LAST_DAY, Math.max(latest, day) + 14);
    }
}
