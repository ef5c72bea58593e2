package org.wirebook.live.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.wirebook.events.Channel;
import org.wirebook.events.Draft;
import org.wirebook.events.Event;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;

/** One chat and its rules. Threads: any; who says something waits until it is kept. */
public final class Room {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_REFS = 2_000;
    private static final int MOST_MUTED = 1_000;
    private static final int MOST_REF_LENGTH = 40;
    private static final long MOST_MUTED_SECONDS = Duration.ofDays(7).toSeconds();
    private static final int MOST_BYTES = 64 * 1024; // more than any one message has

    private final Channel channel;
    private final UnaryOperator<String> aliases;
    private final Clock clock;
    private final Members members = new Members();
    private final Map<String, Instant> muted = new ConcurrentHashMap<>();

    private final Object saying = new Object();
    private final Map<String, Long> said = new LinkedHashMap<>() { // guarded by saying
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST_REFS;
                }
            };

    // of the one thread that ticks
    private List<String> shown = List.of();
    private long presence;

    /**
     * What someone is in this chat.
     *
     * @param nick what they are called; empty if they have not said it yet
     * @param author what their messages are signed with; empty if we do not know them
     */
    public record Self(String nick, String author) {}

    /** @param aliases makes the name of someone that stands for them in this chat, and tells nobody who they are */
    public Room(Channel channel, UnaryOperator<String> aliases, Clock clock) {
        this.channel = channel;
        this.aliases = aliases;
        this.clock = clock;
        recall();
    }

    public Channel channel() {
        return channel;
    }

    /** What was said and decided before this was opened. */
    private void recall() {
        kept().forEach(this::recall);
    }

    private void recall(Event event) {
        if (event.type().equals("message")) {
            Map<?, ?> data = data(event);
            if (data.get("ref") instanceof String ref) {
                said.put(data.get("author") + " " + ref, event.id());
            }
        } else if (event.type().equals("muted")) {
            Map<?, ?> data = data(event);
            if (data.get("author") instanceof String author && data.get("seconds") instanceof Number seconds) {
                muted.put(author, event.at().plusSeconds(seconds.longValue()));
            }
        }
    }

    private static Map<?, ?> data(Event event) {
        return Json.read(event.data(), Map.class);
    }

    /**
     * Gives someone a nickname.
     *
     * @throws HttpProblem 409 if somebody here has it, 422 if nobody can be called so
     */
    public Self enter(Person person, String wanted) {
        Nick nick = Nick.of(wanted);
        String id = person.id(nick);
        members.name(id, nick, clock.instant());
        members.seen(id, clock.instant());
        return new Self(nick.shown(), author(id));
    }

    /** What someone is here; nothing if we do not know them. */
    public Self self(Person person) {
        if (!person.isKnown()) {
            return new Self("", "");
        }
        String id = "learner " + person.learner();
        return new Self(members.nick(id).map(Nick::shown).orElse(""), author(id));
    }

    /**
     * Someone begins to read.
     *
     * @param nick what they want to be called; may be empty
     * @return to be run when they read no more
     * @throws HttpProblem as {@link #enter}
     */
    public Runnable arrive(Person person, String nick) {
        if (nick.isEmpty() && !person.isKnown()) {
            return () -> {}; // one of those who only read
        }
        if (!nick.isEmpty()) {
            enter(person, nick);
        }
        String id = nick.isEmpty() ? "learner " + person.learner() : person.id(Nick.of(nick));
        members.arrive(id, clock.instant());
        return () -> members.leave(id, clock.instant());
    }

    /**
     * Says something.
     *
     * @param nick what they want to be called; empty for what they were called before
     * @param ref the sender's own name for the message; empty for none. One that was used before says nothing new.
     * @return the id of the event
     * @throws HttpProblem if the rules forbid it
     */
    public long say(Person person, String nick, String text, String ref) {
        String id = identify(person, nick);
        String author = author(id);
        refuseMuted(author);
        String words = Words.of(text);
        if (ref.codePointCount(0, ref.length()) > MOST_REF_LENGTH) {
            throw HttpProblem.badRequest("ref may have " + MOST_REF_LENGTH + " characters.");
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("nick", members.nick(id).map(Nick::shown).orElse(""));
        data.put("author", author);
        data.put("text", words);
        if (!ref.isEmpty()) {
            data.put("ref", ref);
        }
        long event = ref.isEmpty() ? publish(data) : publishOnce(author + " " + ref, data);
        channel.clear(typingSlot(id));
        return event;
    }

    private long publish(Map<String, Object> data) {
        return channel.publish(new Draft("message", Json.line(data))).id();
    }

    /** Two that come with the same ref at once are one message: the second waits until the first is kept. */
    private long publishOnce(String key, Map<String, Object> data) {
        synchronized (saying) {
            Long before = said.get(key);
            if (before != null) {
                return before;
            }
            long event = publish(data);
            said.put(key, event);
            return event;
        }
    }

    /** The id of someone who has a name, or gives one now. */
    private String identify(Person person, String nick) {
        if (!nick.isEmpty()) {
            enter(person, nick);
            return person.id(Nick.of(nick));
        }
        String id = "learner " + person.learner();
        if (!person.isKnown() || members.nick(id).isEmpty()) {
            throw HttpProblem.of(422, "Say who you are: choose a nickname.");
        }
        members.seen(id, clock.instant());
        return id;
    }

    private void refuseMuted(String author) {
        Instant until = muted.get(author);
        if (until != null && clock.instant().isBefore(until)) {
            long seconds = Duration.between(clock.instant(), until).toSeconds() + 1;
            throw HttpProblem.forbidden("A moderator has muted you for " + seconds + " more seconds.");
        }
    }

    /**
     * Someone types: the others hear it, though not more often than each 2 s.
     *
     * @return the id of the event; 0 if it was too soon
     * @throws HttpProblem if the rules forbid it
     */
    public long type(Person person, String nick) {
        String id = identify(person, nick);
        refuseMuted(author(id));
        if (!members.types(id, clock.instant())) {
            return 0;
        }
        String shownNick = members.nick(id).map(Nick::shown).orElse("");
        var draft = new Draft("typing", Json.line(Map.of("nick", shownNick)));
        return channel.publish(draft.inSlot(typingSlot(id))).id();
    }

    private static String typingSlot(String id) {
        return "typing " + id;
    }

    /**
     * Withdraws a message: nobody can read it any more.
     *
     * @return the id of the event that says so
     * @throws HttpProblem 403 if it is another's, 404 if there is no such message
     */
    public long delete(Person person, long message) {
        synchronized (saying) {
            Event event = find(message);
            String author = author("learner " + person.learner());
            boolean isOwn = person.isKnown() && author.equals(data(event).get("author"));
            if (!isOwn && !person.isModerator()) {
                throw HttpProblem.forbidden("Only who wrote a message, or a moderator, can delete it.");
            }
            var draft = new Draft("deleted", Json.line(Map.of("id", message)));
            return channel.publish(draft.withdrawing(message)).id();
        }
    }

    private Event find(long message) {
        if (message <= 0) {
            throw HttpProblem.badRequest("id must be the id of a message.");
        }
        var found = channel.after(message - 1, 1, MOST_BYTES).events().stream()
                .filter(event -> event.id() == message && event.type().equals("message"))
                .findFirst();
        return found.orElseThrow(() -> HttpProblem.notFound("There is no such message, or it is gone already."));
    }

    /**
     * Lets an author say nothing for a while.
     *
     * @param seconds up to a week; 0 lets them speak again
     * @return the id of the event that says so
     * @throws HttpProblem 403 if the person is no moderator
     */
    public long mute(Person person, String author, long seconds) {
        if (!person.isModerator()) {
            throw HttpProblem.forbidden("Only a moderator can mute.");
        }
        if (!author.matches("[0-9a-z]{16}") || seconds < 0 || seconds > MOST_MUTED_SECONDS) {
            throw HttpProblem.of(422, "Name an author, and 0 to " + MOST_MUTED_SECONDS + " seconds.");
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("author", author);
        data.put("seconds", seconds);
        long event = channel.publish(new Draft("muted", Json.line(data))).id();
        muted.values().removeIf(until -> !clock.instant().isBefore(until));
        if (muted.size() < MOST_MUTED) {
            muted.put(author, clock.instant().plusSeconds(seconds));
        }
        return event;
    }

    private String author(String id) {
        return aliases.apply(id);
    }

    /** Tells who is here if that has changed, and forgets who has stopped typing. Called again and again, by one. */
    public void tick() {
        Instant now = clock.instant();
        members.stopped(now).forEach(id -> channel.clear(typingSlot(id)));
        List<String> here = members.here(now);
        boolean isLost = !here.isEmpty() && !channel.has(presence); // pushed out by what was said since
        if (!here.equals(shown) || isLost) {
            shown = here;
            presence = channel.publish(presence(here)).id();
        }
    }

    private static Draft presence(List<String> here) {
        var data = new LinkedHashMap<String, Object>();
        data.put("here", here.subList(0, Math.min(here.size(), MOST_SHOWN)));
        data.put("count", here.size());
        return new Draft("presence", Json.line(data)).inSlot("presence");
    }

    private List<Event> kept() {
        var events = new ArrayList<Event>();
        long cursor = channel.oldest();
        var batch = channel.after(cursor, MOST_SHOWN, MOST_BYTES);
        while (!batch.isEmpty()) {
            events.addAll(batch.events());
            batch = channel.after(batch.next(), MOST_SHOWN, MOST_BYTES);
        }
        return events;
    }
}
