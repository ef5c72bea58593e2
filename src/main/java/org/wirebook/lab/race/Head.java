package org.wirebook.lab.race;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.wirebook.web.Requests;

/** The head of a request as HTTP/1.1 writes it (RFC 9112 §2.1). By HTTP/2 it is compressed, and fewer octets come. */
final class Head {

    private static final int LINE_END = 2;

    private Head() {}

    /** How many octets it takes, with the empty line at its end. */
    static int octets(HttpServletRequest request) {
        int line = (request.getMethod() + " " + Requests.target(request) + " HTTP/1.1").length() + LINE_END;
        int fields = Collections.list(request.getHeaderNames()).stream()
                .distinct()
                .mapToInt(name -> Requests.fieldLines(request, name).stream()
                        .mapToInt(value -> name.length() + ": ".length() + value.length() + LINE_END)
                        .sum())
                .sum();
        return line + fields + LINE_END;
    }
}
