package org.wirebook.lab.httpsredirect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wirebook.lab.httpsredirect.KnownHosts.Policy;
import org.wirebook.lab.httpsredirect.Visit.Place;
import org.wirebook.web.Rfc;

/**
 * A browser that heeds HSTS, as far as RFC 6797 says what one does. A model, since a real browser that was told by
 * {@code localhost} would keep HTTP from every other program on this machine. Used by one thread.
 */
final class ModelBrowser {

    private final KnownHosts known = new KnownHosts();

    /**
     * What came of a visit.
     *
     * @param first what the browser asked for first; empty if the address is none
     * @param opening of the message {@code lab.https-redirect.opening.}: how that came about
     * @param notice of the message {@code lab.https-redirect.notice.}: what became of the field
     * @param open whether something crossed the line that anybody could read or change
     */
    record Outcome(Visit visit, String first, boolean open, Reason opening, Reason notice) {}

    /** The key of a message, and the section that it rests on. */
    record Reason(String key, Rfc section) {}

    private static Reason reason(String key, String section) {
        return new Reason(key, new Rfc(6797, section));
    }

    Outcome open(Visit visit) {
        Optional<Place> typed = visit.place();
        if (typed.isEmpty()) {
            return new Outcome(visit, "", false, reason("unreadable", "8.3"), reason("nothing", "8.1"));
        }
        Place place = typed.get();
        boolean strict =
                !place.isAddress() && known.covering(place.host(), visit.at()).isPresent();
        boolean upgraded = strict && !place.secure();
        Place first = upgraded ? place.upgraded() : place;
        boolean open = !first.secure();
        return new Outcome(visit, first.text(), open, opening(place, strict, visit), notice(place, strict, visit));
    }

    private static Reason opening(Place place, boolean strict, Visit visit) {
        if (strict && !visit.goodCertificate()) {
            return reason("no-way", "12.1");
        } else if (strict && !place.secure()) {
            boolean port = !place.port().isEmpty() && !place.port().equals(":80");
            return reason(port ? "upgraded-port" : "upgraded", "8.3");
        } else if (place.secure()) {
            return visit.goodCertificate() ? reason("typed-https", "8.3") : reason("click-through", "8.4");
        }
        return place.isAddress() ? reason("address", "8.3") : reason("in-the-clear", "14.6");
    }

    private Reason notice(Place place, boolean strict, Visit visit) {
        if (strict && !visit.goodCertificate()) {
            return reason("never-came", "8.4");
        } else if (!visit.goodCertificate()) {
            return reason("bad-certificate", "8.1");
        } else if (visit.field().isBlank()) {
            return strict ? reason("kept", "8.6") : reason("nothing", "8.1");
        } else if (place.isAddress()) {
            return reason("address", "8.1.1");
        }
        Optional<StrictTransport> said = StrictTransport.parse(visit.field());
        if (said.isEmpty()) {
            return reason("ungrammatical", "6.1");
        }
        known.note(place.host(), said.get(), visit.at());
        if (said.get().maxAge().isZero()) {
            return reason("forgotten", "6.1.1");
        }
        return said.get().includeSubDomains() ? reason("noted-below", "6.1.2") : reason("noted", "8.1.1");
    }

    /** What the browser remembers on this day. */
    List<Remembered> remembered(int day) {
        Duration now = Duration.ofDays(day);
        return known.all().stream()
                .map(policy -> new Remembered(policy, policy.until().minus(now)))
                .toList();
    }

    /**
     * A policy seen from a day.
     *
     * @param left until it runs out; negative if it has
     */
    record Remembered(Policy policy, Duration left) {

        boolean counts() {
            return !left.isNegative() && !left.isZero();
        }
    }
}
