package org.wirebook.live.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirebook.events.Bounds;
import org.wirebook.events.Channel;
import org.wirebook.events.Event;
import org.wirebook.events.ReservedIds;
import org.wirebook.store.ChatRepository;
import org.wirebook.store.Database;
import org.wirebook.store.IdRepository;
import org.wirebook.support.MovableClock;
import org.wirebook.web.HttpProblem;

/** The rules of a chat. */
class RoomTest {

    private static final Person ANN = new Person("ann", "192.0.2.1", false);
    private static final Person BOB = new Person("bob", "192.0.2.2", false);
    private static final Person PROGRAM = new Person("", "192.0.2.3", false);
    private static final Person MODERATOR = new Person("", "192.0.2.4", true);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    private final Path folder;
    private Database database;
    private Room room;

    RoomTest(@TempDir Path folder) {
        this.folder = folder;
        this.database = Database.open(folder);
        this.room = open("chat");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Room open(String name) {
        var repository = new IdRepository(database);
        var ids = new ReservedIds(repository.reserved(), repository::reserve);
        var history = new History(new ChatRepository(database), name, ids);
        var channel = new Channel(new Bounds(500, 1 << 20), ids, history, clock, Runnable::run);
        return new Room(channel, id -> String.format("%016x", id.hashCode()), clock);
    }

    private void restart() {
        database.close();
        database = Database.open(folder);
        room = open("chat");
    }

    private List<Event> events() {
        return room.channel().after(room.channel().oldest(), 1_000, 1 << 20).events();
    }

    private List<String> types() {
        return events().stream().map(Event::type).toList();
    }

    private String newest() {
        List<Event> events = events();
        return events.get(events.size() - 1).data();
    }

    private static void assertRefused(int status, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(status));
    }

    @Test
    void aMessageSaysWhoWhatAndItsRef() {
        Room.Self self = room.enter(ANN, "Ann");
        room.say(ANN, "", "hi\nthere", "c1");

        assertThat(newest())
                .isEqualTo("{\"nick\":\"Ann\",\"author\":\"" + self.author()
                        + "\",\"text\":\"hi\\nthere\",\"ref\":\"c1\"}");
    }

    @Test
    void whoHasNoNameCannotSpeak() {
        assertRefused(422, () -> room.say(ANN, "", "hi", ""));
        assertRefused(422, () -> room.say(PROGRAM, "", "hi", ""));
        assertRefused(422, () -> room.type(ANN, ""));
    }

    @Test
    void aProgramNamesItselfEachTime() {
        room.say(PROGRAM, "Robot", "hi", "");

        assertThat(newest()).contains("\"nick\":\"Robot\"");
    }

    @Test
    void nobodyIsCalledAsSomebodyWhoIsHere() {
        room.enter(ANN, "Ann");

        assertRefused(409, () -> room.enter(BOB, "ANN"));
        assertRefused(409, () -> room.say(PROGRAM, "Аnn", "hi", ""));
        room.enter(ANN, "ann");
    }

    @Test
    void aNameIsFreeWhenItsBearerHasGone() {
        room.enter(ANN, "Ann");
        Runnable leaving = room.arrive(ANN, "");
        clock.advance(Duration.ofHours(1));
        assertRefused(409, () -> room.enter(BOB, "Ann"));
        leaving.run();
        clock.advance(Members.GRACE);
        room.enter(BOB, "Ann");

        Runnable unused = room.arrive(ANN, "");
        assertThat(room.self(ANN).nick()).isEmpty();
    }

    @Test
    void theSameRefAgainIsTheSameMessage() {
        room.enter(ANN, "Ann");
        room.enter(BOB, "Bob");
        long first = room.say(ANN, "", "hi", "c1");

        assertThat(room.say(ANN, "", "hi", "c1")).isEqualTo(first);
        assertThat(room.say(BOB, "", "hi", "c1")).isGreaterThan(first);
        assertThat(types()).containsExactly("message", "message");
    }

    @Test
    void presenceStandsOnceAndDoesNotFlicker() {
        room.enter(ANN, "Ann");
        Runnable leaving = room.arrive(ANN, "");
        room.tick();
        leaving.run();
        room.tick();
        Runnable back = room.arrive(ANN, "");
        room.tick();

        assertThat(types()).containsExactly("presence");
        assertThat(newest()).isEqualTo("{\"here\":[\"Ann\"],\"count\":1}");
        back.run();
        clock.advance(Members.GRACE);
        room.tick();
        assertThat(types()).containsExactly("presence");
        assertThat(newest()).isEqualTo("{\"here\":[],\"count\":0}");
    }

    @Test
    void presenceComesBackWhenMessagesHavePushedItOut() {
        room.enter(ANN, "Ann");
        Runnable unused = room.arrive(ANN, "");
        room.tick();
        for (int i = 0; i < 500; i++) {
            room.say(PROGRAM, "Robot", "message " + i, "");
        }
        assertThat(types()).doesNotContain("presence");
        room.tick();

        assertThat(types()).contains("presence").hasSize(500);
    }

    @Test
    void typingIsHeardEveryTwoSecondsAndEndsWithTheMessage() {
        room.enter(ANN, "Ann");

        assertThat(room.type(ANN, "")).isPositive();
        assertThat(room.type(ANN, "")).isZero();
        clock.advance(Members.TYPING_EVERY);
        assertThat(room.type(ANN, "")).isPositive();
        assertThat(types()).containsExactly("typing");
        room.say(ANN, "", "hi", "");
        assertThat(types()).containsExactly("message");
    }

    @Test
    void typingEndsWhenNothingComesOfIt() {
        room.enter(ANN, "Ann");
        assertThat(room.type(ANN, "")).isPositive();
        clock.advance(Members.TYPING_LASTS);
        room.tick();

        assertThat(types()).doesNotContain("typing");
    }

    @Test
    void whoWroteAMessageDeletesIt() {
        room.enter(ANN, "Ann");
        room.enter(BOB, "Bob");
        long id = room.say(ANN, "", "a secret", "");

        assertRefused(403, () -> room.delete(BOB, id));
        assertRefused(403, () -> room.delete(PROGRAM, id));
        assertThat(room.delete(ANN, id)).isGreaterThan(id);
        assertThat(types()).containsExactly("deleted");
        assertThat(newest()).isEqualTo("{\"id\":" + id + "}");
        assertRefused(404, () -> room.delete(ANN, id));
        assertRefused(400, () -> room.delete(ANN, Long.MIN_VALUE));
    }

    @Test
    void aModeratorDeletesAnyMessageAndMutesItsAuthor() {
        Room.Self ann = room.enter(ANN, "Ann");
        long id = room.say(ANN, "", "rude", "");

        assertThat(room.delete(MODERATOR, id)).isPositive();
        assertThat(room.mute(MODERATOR, ann.author(), 60)).isPositive();
        assertRefused(403, () -> room.say(ANN, "", "rude again", ""));
        assertRefused(403, () -> room.type(ANN, ""));
        clock.advance(Duration.ofSeconds(60));
        assertThat(room.say(ANN, "", "sorry", "")).isPositive();
        assertRefused(403, () -> room.mute(BOB, ann.author(), 60));
        assertRefused(422, () -> room.mute(MODERATOR, "Ann", 60));
        assertRefused(422, () -> room.mute(MODERATOR, ann.author(), -1));
    }

    @Test
    void whatWasSaidAndDecidedSurvivesARestart() {
        Room.Self ann = room.enter(ANN, "Ann");
        room.enter(BOB, "Bob");
        long first = room.say(BOB, "", "三次握手 🤝", "c1");
        long gone = room.say(BOB, "", "a slip", "c2");
        assertThat(room.delete(BOB, gone)).isPositive();
        assertThat(room.mute(MODERATOR, ann.author(), 3_600)).isPositive();
        List<String> before = events().stream().map(Event::json).toList();
        restart();

        assertThat(events().stream().map(Event::json)).isEqualTo(before);
        assertThat(room.say(BOB, "Bob", "三次握手 🤝", "c1")).isEqualTo(first);
        assertRefused(403, () -> room.say(ANN, "Ann", "hi", ""));
        assertThat(types()).containsExactly("message", "deleted", "muted");
    }

    @Test
    void fiveHundredEventsAreKeptAndAGapIsTold() {
        for (int i = 1; i <= 530; i++) {
            room.say(PROGRAM, "Robot", "message " + i, "");
        }
        restart();

        assertThat(types()).hasSize(500);
        assertThat(newest()).contains("message 530");
        assertThat(room.channel().after(1, 1, 1_000).events().get(0).type()).isEqualTo("gap");
    }

    @Test
    void whatIsUnfitIsRefused() {
        assertRefused(422, () -> room.say(ANN, "Ann", " ", ""));
        assertRefused(400, () -> room.say(ANN, "Ann", "hi", "r".repeat(41)));
        assertRefused(422, () -> room.enter(ANN, "\u202E"));
    }
}
