package org.wirebook.http;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Field names as the standards spell them. Names are case-insensitive (RFC 9110 §5.1), and how they were sent is lost:
 * HTTP/2 has lower case only, Tomcat makes all of them lower case, Jetty spells some its own way.
 */
final class FieldNames {

    private static final Map<String, String> SPELLED = Stream.of(
                    "A-IM",
                    "Accept",
                    "Accept-Charset",
                    "Accept-Datetime",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Access-Control-Request-Headers",
                    "Access-Control-Request-Method",
                    "Alt-Used",
                    "Authorization",
                    "Available-Dictionary",
                    "CDN-Loop",
                    "Cache-Control",
                    "Connection",
                    "Content-Digest",
                    "Content-Disposition",
                    "Content-Encoding",
                    "Content-Language",
                    "Content-Length",
                    "Content-Location",
                    "Content-Range",
                    "Content-Type",
                    "Cookie",
                    "DNT",
                    "DPoP",
                    "Date",
                    "Depth",
                    "Destination",
                    "Dictionary-ID",
                    "Early-Data",
                    "Expect",
                    "Forwarded",
                    "From",
                    "HTTP2-Settings",
                    "Host",
                    "If-Match",
                    "If-Modified-Since",
                    "If-None-Match",
                    "If-Range",
                    "If-Unmodified-Since",
                    "Keep-Alive",
                    "Last-Event-ID",
                    "Max-Forwards",
                    "Origin",
                    "Pragma",
                    "Prefer",
                    "Priority",
                    "Proxy-Authorization",
                    "Range",
                    "Referer",
                    "Repr-Digest",
                    "Sec-CH-UA",
                    "Sec-CH-UA-Mobile",
                    "Sec-CH-UA-Platform",
                    "Sec-Fetch-Dest",
                    "Sec-Fetch-Mode",
                    "Sec-Fetch-Site",
                    "Sec-Fetch-User",
                    "Sec-GPC",
                    "Sec-Purpose",
                    "Sec-WebSocket-Extensions",
                    "Sec-WebSocket-Key",
                    "Sec-WebSocket-Protocol",
                    "Sec-WebSocket-Version",
                    "TE",
                    "Trailer",
                    "Transfer-Encoding",
                    "Upgrade",
                    "Upgrade-Insecure-Requests",
                    "User-Agent",
                    "Via",
                    "Want-Content-Digest",
                    "Want-Repr-Digest",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Requested-With")
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private FieldNames() {}

    /** The usual spelling of a name that requests have; another name stays as it is. */
    static String spelled(String name) {
        return SPELLED.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
