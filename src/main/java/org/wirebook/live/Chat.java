package org.wirebook.live;

import java.util.Map;
import java.util.function.Supplier;
import org.wirebook.events.Channel;
import org.wirebook.live.chat.Person;
import org.wirebook.live.chat.Room;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;

/**
 * A chat as a channel. What a client sends is the text of a message, or an object that says what to do:
 *
 * <pre>{@code
 * {"type":"say","nick":"Ann","text":"hi","ref":"c1"}   type may be left out; nick, if it was given before; ref
 * {"type":"typing"}
 * {"type":"ping"}                                      says nothing to anyone: is the connection alive?
 * {"type":"delete","id":17}
 * {"type":"mute","author":"k3f9…","seconds":600}       moderators only
 * }</pre>
 */
final class Chat implements Topic {

    private final Room room;
    private final Rates rates;

    /** @param rates how often each may say something */
    Chat(Room room, Rates rates) {
        this.room = room;
        this.rates = rates;
    }

    Room room() {
        return room;
    }

    @Override
    public Channel channel() {
        return room.channel();
    }

    @Override
    public Runnable arrive(Supplier<Sender> reader) {
        Sender known = reader.get();
        return room.arrive(person(known), known.isExperiment() ? "" : known.nick());
    }

    static Person person(Sender sender) {
        return new Person(sender.learner(), sender.address(), sender.isModerator());
    }

    @Override
    public Message message(Map<?, ?> frame) {
        return "publish".equals(frame.get("type")) ? Topic.super.message(frame) : new Message(Json.line(frame));
    }

    @Override
    public long publish(Sender sender, Message message) {
        if (sender.isExperiment()) {
            throw HttpProblem.forbidden("An experiment may not talk in a chat. Use a channel of another name.");
        }
        Person person = person(sender);
        rates.take(person.account());
        Object said = Json.value(message.json());
        if (said instanceof String text) {
            return room.say(person, sender.nick(), text, "");
        }
        if (said instanceof Map<?, ?> fields) {
            return act(person, sender.nick(), fields);
        }
        throw HttpProblem.badRequest("Send {\"nick\":\"...\",\"text\":\"...\"}.");
    }

    private long act(Person person, String known, Map<?, ?> fields) {
        String nick = fields.containsKey("nick") ? text(fields, "nick") : known;
        String type = fields.containsKey("type") ? text(fields, "type") : "say";
        return switch (type) {
            case "say" ->
                room.say(person, nick, text(fields, "text"), fields.containsKey("ref") ? text(fields, "ref") : "");
            case "typing" -> room.type(person, nick);
            case "ping" -> 0;
            case "delete" -> room.delete(person, number(fields, "id"));
            case "mute" -> room.mute(person, text(fields, "author"), number(fields, "seconds"));
            default -> throw HttpProblem.badRequest("type is one of say, typing, ping, delete and mute.");
        };
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw HttpProblem.badRequest(name + " must be a string.");
    }

    private static long number(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof Integer number) {
            return number;
        }
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw HttpProblem.badRequest(name + " must be a whole number.");
    }
}
