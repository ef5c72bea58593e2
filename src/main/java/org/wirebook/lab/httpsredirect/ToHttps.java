package org.wirebook.lab.httpsredirect;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.web.Content;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Listener;
import org.wirebook.web.Ports;
import org.wirebook.web.Requests;

/**
 * {@code /http/to-https/308/path?query}: a redirect of this code to {@code https} of the same host, at
 * {@code /http/anything/path?query}. For the lab, and for whoever wants to see what their own client does.
 */
final class ToHttps extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Below the context; a status and perhaps a path follow. */
    static final String PLACE = "/http/to-https/";

    private static final Pattern TARGET =
            Pattern.compile(Pattern.quote(PLACE) + "(30[12378])((?:[/?][\\x21-\\x7E]*)?)");

    private final String context;
    private final transient Optional<Ports> ports;

    ToHttps(String context, Optional<Ports> ports) {
        this.context = context;
        this.ports = ports;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher target = TARGET.matcher(Requests.target(request).substring(context.length()));
        if (!target.matches()) {
            throw HttpProblem.notFound("Name a code, 301, 302, 303, 307 or 308: " + PLACE + "308/basket.");
        }
        Ports told = ports.orElseThrow(
                () -> HttpProblem.notFound("This server does not tell on which port it speaks HTTPS, if it does."));
        String host = Listener.of(request).host();
        String location = "https://" + told.secureAuthority(host) + context + "/http/anything" + target.group(2);
        byte[] note = ("See " + location + "\n").getBytes(StandardCharsets.US_ASCII);
        response.setStatus(Integer.parseInt(target.group(1)));
        response.setHeader("Location", location);
        response.setHeader("Cache-Control", "no-store"); // a browser would keep a 301 or 308 for long
        Content.send(request, response, "text/plain;charset=utf-8", note);
    }
}
