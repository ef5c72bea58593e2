package org.wirebook.lab.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wirebook.events.Channel;
import org.wirebook.web.Exhibit;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/**
 * {@code /lab/chat}: a chat, over the transport that the reader chooses. Script talks to {@code /live/{room}}; without
 * it the page with {@code ?room=} shows what was said last.
 */
public final class ChatLab implements Exhibit {

    private static final String FIRST = "chat";
    private static final Pattern ROOM = Pattern.compile("chat(-[a-z0-9-]{1,35})?");
    private static final int SHOWN = 50;
    private static final int MOST_EVENTS = 1_000; // a chat keeps fewer
    private static final int MOST_BYTES = 4 << 20;

    private final Function<String, Channel> channels;

    /** @param channels those of the chats, by their names */
    public ChatLab(Function<String, Channel> channels) {
        this.channels = channels;
    }

    @Override
    public String slug() {
        return "chat";
    }

    @Override
    public Map<String, Object> opening() {
        return model(FIRST, List.of());
    }

    @Override
    public Reply read(HttpServletRequest request) {
        String room = Requests.parameter(request, "room").orElse(FIRST);
        if (!ROOM.matcher(room).matches()) {
            throw HttpProblem.told(404, "lab.chat.problem.room");
        }
        return new Reply.Panel(200, model(room, last(channels.apply(room))));
    }

    /** The newest messages that can still be read, oldest first. */
    private static List<MessageView> last(Channel channel) {
        List<MessageView> messages = channel.after(channel.oldest(), MOST_EVENTS, MOST_BYTES).events().stream()
                .filter(event -> event.type().equals("message"))
                .map(MessageView::of)
                .toList();
        return messages.subList(Math.max(0, messages.size() - SHOWN), messages.size());
    }

    private static Map<String, Object> model(String room, List<MessageView> messages) {
        return Map.of("room", room, "messages", messages);
    }
}
