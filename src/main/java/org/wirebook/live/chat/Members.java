package org.wirebook.live.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.HttpProblem;

/**
 * Who is in a chat: who has a name and a reader open, or had one a moment ago. Those who have gone are remembered with
 * their names while there is room. Threads: any.
 */
final class Members {

    /** Between two long polls, and while a connection is made anew, nobody is gone. */
    static final Duration GRACE = Duration.ofSeconds(8);

    static final Duration TYPING_EVERY = Duration.ofSeconds(2);
    static final Duration TYPING_LASTS = Duration.ofSeconds(6);
    private static final int MOST = 10_000;

    private final Map<String, Member> all = new LinkedHashMap<>();

    private static final class Member {
        private @Nullable Nick nick;
        private int readers;
        private Instant seen = Instant.MIN;
        private Instant typed = Instant.MIN;

        boolean isHere(Instant now) {
            return nick != null && (readers > 0 || now.isBefore(seen.plus(GRACE)));
        }

        boolean isCalled(Nick other) {
            return nick != null && nick.key().equals(other.key());
        }
    }

    /**
     * Gives someone a name.
     *
     * @throws HttpProblem 409 if somebody who is here is called so, or nearly so; 503 if too many are here
     */
    synchronized void name(String id, Nick nick, Instant now) {
        if (all.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(id)
                        && other.getValue().isHere(now)
                        && other.getValue().isCalled(nick))) {
            throw HttpProblem.of(
                    409, "Somebody here is called " + nick.shown() + ", or nearly so. Choose another nickname.");
        }
        member(id, now).nick = nick;
    }

    private Member member(String id, Instant now) {
        Member known = all.get(id);
        if (known != null) {
            return known;
        }
        if (all.size() >= MOST && !forgetOne(now)) {
            throw HttpProblem.of(503, "Too many people are here. Try another room, or later.")
                    .with("Retry-After", "60");
        }
        var made = new Member();
        all.put(id, made);
        return made;
    }

    private boolean forgetOne(Instant now) {
        var oldest = all.values().iterator();
        while (oldest.hasNext()) {
            Member member = oldest.next();
            if (member.readers == 0 && !member.isHere(now)) {
                oldest.remove();
                return true;
            }
        }
        return false;
    }

    /** What someone is called, if anything. */
    synchronized Optional<Nick> nick(String id) {
        Member member = all.get(id);
        return member == null ? Optional.empty() : Optional.ofNullable(member.nick);
    }

    /** Someone does something, so they are here. */
    synchronized void seen(String id, Instant now) {
        Member member = all.get(id);
        if (member != null) {
            member.seen = now;
        }
    }

    /** Someone begins to read. Whoever took their name meanwhile keeps it. */
    synchronized void arrive(String id, Instant now) {
        Member arrived = member(id, now);
        Nick nick = arrived.nick;
        if (nick != null
                && all.values().stream()
                        .anyMatch(other -> other != arrived && other.isHere(now) && other.isCalled(nick))) {
            arrived.nick = null;
        }
        arrived.readers++;
    }

    /** Someone reads no more. */
    synchronized void leave(String id, Instant now) {
        Member member = all.get(id);
        if (member != null) {
            member.readers--;
            member.seen = now;
        }
    }

    /** Whether others are to hear that someone types: they have not for {@link #TYPING_EVERY}. */
    synchronized boolean types(String id, Instant now) {
        Member member = all.get(id);
        if (member == null || now.isBefore(member.typed.plus(TYPING_EVERY))) {
            return false;
        }
        member.typed = now;
        return true;
    }

    /** Those who have stopped typing since this was last asked. */
    synchronized List<String> stopped(Instant now) {
        var stopped = new ArrayList<String>();
        all.forEach((id, member) -> {
            if (!member.typed.equals(Instant.MIN) && !now.isBefore(member.typed.plus(TYPING_LASTS))) {
                member.typed = Instant.MIN;
                stopped.add(id);
            }
        });
        return stopped;
    }

    /** The names of all who are here, in the order in which they first came. */
    synchronized List<String> here(Instant now) {
        var here = new ArrayList<String>();
        for (Member member : all.values()) {
            Nick nick = member.nick;
            if (nick != null && member.isHere(now)) {
                here.add(nick.shown());
            }
        }
        return here;
    }
}
