package org.wirebook.lab.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A request to begin with. {@code {context}} stands for the context path. */
enum Preset {
    GET("""
            GET {context}/http/get HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            \\r\\n
            """),
    NO_HOST("""
            GET {context}/http/get HTTP/1.1\\r\\n
            \\r\\n
            """),
    TWO_HOSTS("""
            GET {context}/http/get HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            Host: elsewhere.example\\r\\n
            \\r\\n
            """),
    BARE_LF("""
            GET {context}/http/get HTTP/1.1\\n
            Host: localhost\\n
            \\n
            """),
    CL_TE("""
            POST {context}/http/anything HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            Content-Length: 6\\r\\n
            Transfer-Encoding: chunked\\r\\n
            \\r\\n
            0\\r\\n
            \\r\\n
            G
            """),
    HTTP_10("""
            GET {context}/http/get HTTP/1.0\\r\\n
            \\r\\n
            """),
    PIPELINING("""
            GET {context}/http/delay/1 HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            \\r\\n
            GET {context}/http/status/204 HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            \\r\\n
            GET {context}/http/user-agent HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            User-Agent: third\\r\\n
            \\r\\n
            """),
    TRAILERS("""
            POST {context}/http/anything HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            Content-Type: text/plain\\r\\n
            Transfer-Encoding: chunked\\r\\n
            Trailer: X-Checksum\\r\\n
            \\r\\n
            4\\r\\n
            Wire\\r\\n
            5;note=ignored\\r\\n
            book!\\r\\n
            0\\r\\n
            X-Checksum: 42\\r\\n
            \\r\\n
            """),
    EXPECT("""
            POST {context}/http/anything HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            Content-Type: text/plain\\r\\n
            Content-Length: 5\\r\\n
            Expect: 100-continue\\r\\n
            \\r\\n
            \\w
            hello
            """),
    ABSOLUTE_FORM("""
            GET http://localhost{context}/http/get HTTP/1.1\\r\\n
            Host: elsewhere.example\\r\\n
            \\r\\n
            """),
    BROKEN_CHUNK("""
            POST {context}/http/anything HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            Transfer-Encoding: chunked\\r\\n
            \\r\\n
            four\\r\\n
            Wire\\r\\n
            0\\r\\n
            \\r\\n
            """),
    SPACE_BEFORE_COLON("""
            GET {context}/http/get HTTP/1.1\\r\\n
            Host : localhost\\r\\n
            \\r\\n
            """),
    FOLDED_LINE("""
            GET {context}/http/get HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            X-Long: first half,\\r\\n
              second half\\r\\n
            \\r\\n
            """),
    OPTIONS_ASTERISK("""
            OPTIONS * HTTP/1.1\\r\\n
            Host: localhost\\r\\n
            \\r\\n
            """);

    private final String text;

    Preset(String text) {
        this.text = text;
    }

    /** What it is called in addresses and messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In {@link Notation}, for a site below this context path. */
    String text(String context) {
        return text.replace("{context}", context).stripTrailing();
    }

    static Optional<Preset> of(String slug) {
        return Arrays.stream(values())
                .filter(preset -> preset.slug().equals(slug))
                .findFirst();
    }
}
