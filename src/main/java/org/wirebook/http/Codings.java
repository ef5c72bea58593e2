package org.wirebook.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.wirebook.web.Compression;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Preference;

/** Answers in one content coding each (RFC 9110 §8.4.1), unless the client says that it cannot read it. */
final class Codings {

    private Codings() {}

    static void gzip(Exchange exchange) throws IOException {
        answer(exchange, "gzip", "gzipped");
    }

    /** "deflate" is the zlib format (RFC 1950), whatever its name says. */
    static void deflate(Exchange exchange) throws IOException {
        answer(exchange, "deflate", "deflated");
    }

    static void brotli(Exchange exchange) throws IOException {
        if (!Compression.codings().contains("br")) {
            throw HttpProblem.of(501, "This server runs on a platform without Brotli.");
        }
        answer(exchange, "br", "brotli");
    }

    private static void answer(Exchange exchange, String coding, String claim) throws IOException {
        if (!Preference.acceptsCoding(exchange.field("Accept-Encoding"), coding)) {
            throw HttpProblem.of(406, "Here is content in " + coding + " alone, which Accept-Encoding excludes.")
                    .with("Vary", "Accept-Encoding");
        }
        var json = new LinkedHashMap<String, Object>();
        json.put(claim, true);
        json.put("method", exchange.request().getMethod());
        json.putAll(Echo.withoutContent(exchange));
        exchange.set("Cache-Control", "no-store");
        exchange.vary("Accept-Encoding");
        exchange.set("Content-Encoding", coding);
        exchange.send("application/json", Compression.encode(coding, Json.write(json)));
    }
}
