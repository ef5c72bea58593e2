package org.wirebook.live.chat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.wirebook.events.Draft;
import org.wirebook.events.Event;
import org.wirebook.events.Ids;
import org.wirebook.events.Journal;
import org.wirebook.store.ChatRepository;
import org.wirebook.store.KeptEvent;

/** What is kept of one chat: what was said and done, not who was there. Used by one thread at a time. */
public final class History implements Journal {

    private static final Set<String> PASSING = Set.of("presence", "typing");
    private static final int DROP_EVERY = 20; // events; until then more is kept than is shown

    private final ChatRepository repository;
    private final String room;
    private final Ids ids;
    private long begin;
    private int overdue;

    /** @param ids for a chat that is not known: it begins with the next one */
    public History(ChatRepository repository, String room, Ids ids) {
        this.repository = repository;
        this.room = room;
        this.ids = ids;
    }

    @Override
    public Kept kept() {
        OptionalLong dropped = repository.dropped(room);
        begin = dropped.orElseGet(ids::last); // nobody knows what an unknown chat had before
        List<Event> events = dropped.isEmpty()
                ? List.of()
                : repository.events(room).stream().map(History::event).toList();
        return new Kept(events, begin);
    }

    private static Event event(KeptEvent kept) {
        return new Event(kept.id(), kept.at(), new Draft(kept.type(), kept.data()));
    }

    @Override
    public void append(Event event, long withdrawn) {
        if (!PASSING.contains(event.type())) {
            var kept = new KeptEvent(event.id(), event.at(), event.type(), event.data());
            repository.append(room, begin, kept, withdrawn);
        }
    }

    @Override
    public void drop(long upTo) {
        overdue++;
        if (overdue >= DROP_EVERY) {
            repository.drop(room, upTo);
            begin = upTo;
            overdue = 0;
        }
    }
}
