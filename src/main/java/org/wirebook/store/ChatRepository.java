package org.wirebook.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * What happened in chats. No more than {@value #MOST_ROOMS} are kept: then those go in which nobody has said anything
 * for the longest. Any thread may use it.
 */
public final class ChatRepository {

    private static final int MOST_ROOMS = 200;

    private final Database database;
    private final int mostRooms;

    public ChatRepository(Database database) {
        this(database, MOST_ROOMS);
    }

    ChatRepository(Database database, int mostRooms) {
        this.database = database;
        this.mostRooms = mostRooms;
    }

    /** What is kept of a chat, with ascending ids. */
    public List<KeptEvent> events(String room) {
        return database.read(handle -> handle.createQuery(
                        "select id, at, type, data from chat_event where room = :room order by id")
                .bind("room", room)
                .map((row, context) -> new KeptEvent(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        row.getString("data")))
                .list());
    }

    /** The largest id that a chat kept once and keeps no more; empty if the chat is not known. */
    public OptionalLong dropped(String room) {
        return database.read(handle -> handle.createQuery("select dropped from chat_room where name = :room")
                        .bind("room", room)
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private void tidy(Handle handle) {
        handle.createUpdate("delete from chat_room where name in (select name from chat_room order by"
                        + " (select coalesce(max(id), 0) from chat_event where room = chat_room.name)"
                        + " desc offset :most rows)")
                .bind("most", mostRooms)
                .execute();
        handle.createUpdate("delete from chat_event where room not in (select name from chat_room)")
                .execute();
    }

    /**
     * Keeps an event. When this returns it survives a crash.
     *
     * @param begin the id after which the chat begins, if it is not known yet
     * @param withdrawn the id of an event that goes for good; 0 if none does
     */
    public void append(String room, long begin, KeptEvent event, long withdrawn) {
        database.useTransaction(handle -> {
            boolean isNew = open(handle, room, begin);
            handle.createUpdate(
                            "insert into chat_event (id, room, at, type, data) values (:id, :room, :at, :type, :data)")
                    .bind("id", event.id())
                    .bind("room", room)
                    .bind("at", event.at().atOffset(ZoneOffset.UTC))
                    .bind("type", event.type())
                    .bind("data", event.data())
                    .execute();
            if (withdrawn != 0) {
                handle.createUpdate("delete from chat_event where room = :room and id = :id")
                        .bind("room", room)
                        .bind("id", withdrawn)
                        .execute();
            }
            if (isNew) {
                tidy(handle);
            }
        });
    }

    private static boolean open(Handle handle, String room, long begin) {
        return handle.createUpdate("insert into chat_room (name, dropped) select :room, cast(:begin as bigint)"
                                + " where not exists (select 1 from chat_room where name = :room)")
                        .bind("room", room)
                        .bind("begin", begin)
                        .execute()
                == 1;
    }

    /** Keeps nothing of a chat up to this id any more. */
    public void drop(String room, long upTo) {
        database.useTransaction(handle -> {
            handle.createUpdate("delete from chat_event where room = :room and id <= :upTo")
                    .bind("room", room)
                    .bind("upTo", upTo)
                    .execute();
            handle.createUpdate("update chat_room set dropped = :upTo where name = :room")
                    .bind("room", room)
                    .bind("upTo", upTo)
                    .execute();
        });
    }
}
