package org.wirebook.live;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.live.chat.Person;
import org.wirebook.live.chat.Room;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Learner;
import org.wirebook.web.Learners;
import org.wirebook.web.Requests;

/**
 * What a chat needs besides its channel: {@code POST /api/chat/{room}/enter} gives this browser a nickname, {@code GET
 * /api/chat/{room}} tells which, and {@code POST /api/chat/{room}/say} is for a form without script.
 */
final class ChatServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)(/enter|/say)?");
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final transient Topics topics;
    private final transient Learners learners;
    private final transient Rates entries;
    private final transient Senders senders;

    /** @param entries how often one address may enter */
    ChatServlet(Topics topics, Learners learners, Rates entries, Senders senders) {
        this.topics = topics;
        this.learners = learners;
        this.entries = entries;
        this.senders = senders;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Requests.pathInfo(request));
        if (!path.matches()) {
            throw HttpProblem.notFound("There is nothing here.");
        }
        String allowed = path.group(2) == null ? "GET" : "POST";
        if (!request.getMethod().equals(allowed)) {
            throw HttpProblem.methodNotAllowed(allowed);
        }
        response.setHeader("Cache-Control", "no-store");
        Chat chat = topics.chat(path.group(1));
        if (path.group(2) == null) {
            Json.send(request, response, chat.room().self(Chat.person(senders.of(request))));
            return;
        }
        entries.take(request.getRemoteAddr());
        Learner learner = learners.admit(request, response);
        var person = new Person(learner.id(), request.getRemoteAddr(), false);
        Room.Self self = chat.room().enter(person, word(request, "nick"));
        if (path.group(2).equals("/enter")) {
            Json.send(request, response, self);
            return;
        }
        var sender = new Sender(learner.id(), request.getRemoteAddr(), "", false, false);
        chat.publish(sender, new Message(Json.line(word(request, "text"))));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page(request, path.group(1)));
    }

    private static String word(HttpServletRequest request, String name) {
        return Requests.parameter(request, name).orElse("");
    }

    /** The lab, in the language of the form, where the message now stands. */
    private static String page(HttpServletRequest request, String room) {
        String language = LANGUAGES.contains(word(request, "language")) ? word(request, "language") : LANGUAGES.get(0);
        return request.getContextPath() + "/" + language + "/lab/chat?room=" + room + "#chat-form";
    }
}
