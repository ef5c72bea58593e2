package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ChatRepositoryTest {

    private final Engine engine;

    @TempDir
    Path folder;

    ChatRepositoryTest(Engine engine) {
        this.engine = engine;
    }

    private static KeptEvent event(long id, String text) {
        return new KeptEvent(id, Instant.parse("2026-11-20T12:00:00.123Z"), "message", text);
    }

    @Test
    void whatIsSaidOutlivesARestart() {
        try (Database database = engine.open(folder)) {
            new ChatRepository(database).append("chat", 3, event(7, "\"你好\""), 0);
        }
        try (Database database = engine.open(folder)) {
            var chats = new ChatRepository(database);
            assertThat(chats.events("chat")).containsExactly(event(7, "\"你好\""));
            assertThat(chats.dropped("chat")).isEqualTo(OptionalLong.of(3));
            assertThat(chats.events("chat-tea")).isEmpty();
            assertThat(chats.dropped("chat-tea")).isEmpty();
        }
    }

    @Test
    void whatIsWithdrawnOrDroppedIsGone() {
        try (Database database = engine.open(folder)) {
            var chats = new ChatRepository(database);
            chats.append("chat", 0, event(1, "1"), 0);
            chats.append("chat", 0, event(2, "2"), 0);
            chats.append("chat", 0, event(3, "3"), 2);
            chats.append("chat-tea", 0, event(4, "4"), 0);
            chats.drop("chat", 1);

            assertThat(chats.events("chat")).containsExactly(event(3, "3"));
            assertThat(chats.dropped("chat")).isEqualTo(OptionalLong.of(1));
            assertThat(chats.events("chat-tea")).hasSize(1);
        }
    }

    @Test
    void tooManyRoomsAreForgottenTheQuietestFirst() {
        try (Database database = engine.open(folder)) {
            var chats = new ChatRepository(database, 2);
            chats.append("chat-a", 0, event(1, "1"), 0);
            chats.append("chat-b", 0, event(2, "2"), 0);
            chats.append("chat-a", 0, event(3, "3"), 0);
            chats.append("chat-c", 0, event(4, "4"), 0);

            assertThat(chats.dropped("chat-b")).isEmpty();
            assertThat(chats.events("chat-b")).isEmpty();
            assertThat(chats.events("chat-a")).hasSize(2);
            assertThat(chats.events("chat-c")).hasSize(1);
        }
    }
}
