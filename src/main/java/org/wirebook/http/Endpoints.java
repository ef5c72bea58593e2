package org.wirebook.http;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/** The table of the demo endpoints: what a client may ask, and who answers. */
final class Endpoints {

    /** What an endpoint lists that answers every method alike. */
    static final List<String> ANY = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "QUERY");

    private static final List<String> GET = List.of("GET");
    private static final String CONTENT = "content up to " + Content.MOST_BYTES + " octets";
    private static final String COOKIES = "fields up to " + Cookies.MOST_OCTETS + " octets";
    private static final String DIGEST = "Wants proof of this password.";
    private static final String QOP = "qop auth or auth-int";
    private static final String SECONDS = "seconds from 0 to " + Slow.MOST_SECONDS;
    private static final String HOPS = "n from 1 to " + Redirects.MOST_HOPS;
    private static final String OCTETS = "n from 0 to " + Octets.MOST;

    private final Status status;
    private final Octets octets;
    private final Slow slow;
    private final Digest digest;
    private final RateLimit rateLimit;
    private final Unstable unstable;

    /** @param random may be used by any number of threads at once */
    Endpoints(Clock clock, RandomGenerator random, Later later) {
        this.status = new Status(random);
        this.octets = new Octets(random);
        this.slow = new Slow(later);
        this.digest = new Digest(clock);
        this.rateLimit = new RateLimit(clock);
        this.unstable = new Unstable(random);
    }

    /** Every endpoint; the first whose path fits a request answers it. */
    List<Endpoint> all() {
        return List.of(
                // The request, echoed
                row("/get", GET, Echo::get, "Echoes a GET.", "", "/get?a=1"),
                row("/post", List.of("POST"), Echo::content, "Echoes a POST.", CONTENT, "/post"),
                row("/put", List.of("PUT"), Echo::content, "Echoes a PUT.", CONTENT, "/put"),
                row("/patch", List.of("PATCH"), Echo::content, "Echoes a PATCH.", CONTENT, "/patch"),
                row("/delete", List.of("DELETE"), Echo::content, "Echoes a DELETE.", CONTENT, "/delete"),
                row("/anything", ANY, Echo::anything, "Echoes any method.", CONTENT, "/anything?a=1"),
                row(
                        "/anything/{path...}",
                        ANY,
                        Echo::anything,
                        "Echoes any method at any path.",
                        CONTENT,
                        "/anything/a"),
                row("/headers", GET, Echo::headers, "The fields of the request.", "", "/headers"),
                row("/ip", GET, Echo::ip, "The address the request came from.", "", "/ip"),
                row("/user-agent", GET, Echo::userAgent, "The User-Agent of the request.", "", "/user-agent"),
                row("/uuid", GET, Echo::uuid, "A random UUID.", "", "/uuid"),
                // Status and redirects
                row(
                        "/status/{codes}",
                        ANY,
                        status::answer,
                        "Answers with this status, or with one of several by weight.",
                        "codes from " + Status.LEAST + " to " + Status.MOST,
                        "/status/418"),
                row(
                        "/redirect/{n}",
                        GET,
                        Redirects::pathAbsolute,
                        "A chain of redirects to /get.",
                        HOPS,
                        "/redirect/2"),
                row(
                        "/relative-redirect/{n}",
                        GET,
                        Redirects::relative,
                        "The same with relative references.",
                        HOPS,
                        "/relative-redirect/2"),
                row(
                        "/absolute-redirect/{n}",
                        GET,
                        Redirects::absolute,
                        "The same with absolute references.",
                        HOPS,
                        "/absolute-redirect/2"),
                row(
                        "/redirect-to",
                        ANY,
                        Redirects::to,
                        "Redirects to url on this site, with status_code.",
                        "301, 302, 303, 307 or 308; url up to " + Redirects.LONGEST_ADDRESS + " characters",
                        "/redirect-to?url=/http/anything&status_code=307"),
                // Validators, ranges, octets
                row(
                        "/etag/{tag}",
                        GET,
                        Validators::etag,
                        "Has this entity tag, weak if asked, and answers conditional requests.",
                        "tag up to " + Validators.LONGEST_TAG + " characters",
                        "/etag/v1"),
                row("/cache", GET, Validators::cache, "May be stored, must be validated.", "", "/cache"),
                row(
                        "/cache/{seconds}",
                        GET,
                        Validators::cacheFor,
                        "Stays fresh for these seconds.",
                        "seconds from 0 to " + Validators.MOST_SECONDS,
                        "/cache/60"),
                row(
                        "/range/{n}",
                        GET,
                        Validators::range,
                        "Letters, whole or in ranges.",
                        "n from 1 to " + Octets.MOST,
                        "/range/1024"),
                row(
                        "/bytes/{n}",
                        GET,
                        octets::bytes,
                        "Random octets; the same with a seed.",
                        OCTETS,
                        "/bytes/16?seed=1"),
                row(
                        "/stream-bytes/{n}",
                        GET,
                        octets::stream,
                        "Random octets in chunks, without a length.",
                        OCTETS + ", chunk_size up to " + Octets.LARGEST_CHUNK + ", at most " + Octets.MOST_CHUNKS
                                + " chunks",
                        "/stream-bytes/16?seed=1&chunk_size=4"),
                row(
                        "/stream/{n}",
                        GET,
                        Octets::lines,
                        "Lines of JSON in chunks, without a length.",
                        "n from 1 to " + Octets.MOST_LINES,
                        "/stream/3"),
                row(
                        "/trailers",
                        GET,
                        Trailers::answer,
                        "A stream with its digest in a trailer field.",
                        "",
                        "/trailers"),
                row(
                        "/delay/{seconds}",
                        ANY,
                        slow::delay,
                        "Echoes any method, late.",
                        SECONDS + ", content up to " + Slow.MOST_CONTENT_BYTES + " octets",
                        "/delay/0.1"),
                row(
                        "/drip",
                        GET,
                        slow::drip,
                        "Asterisks, spread over the duration.",
                        SECONDS + ", numbytes up to " + Slow.MOST_DRIPPED_BYTES,
                        "/drip?numbytes=4&duration=0.2"),
                // Cookies and credentials
                row("/cookies", GET, Cookies::list, "The cookies of the request.", "", "/cookies"),
                row("/cookies/set", GET, Cookies::set, "Sets cookies.", COOKIES, "/cookies/set?flavour=oat"),
                row(
                        "/cookies/delete",
                        GET,
                        Cookies::delete,
                        "Lets cookies expire.",
                        COOKIES,
                        "/cookies/delete?flavour"),
                row(
                        "/basic-auth/{user}/{password}",
                        GET,
                        Auth::basic,
                        "Wants these credentials.",
                        "",
                        "/basic-auth/ada/lovelace"),
                row(
                        "/hidden-basic-auth/{user}/{password}",
                        GET,
                        Auth::hidden,
                        "Is not found without these credentials.",
                        "",
                        "/hidden-basic-auth/ada/lovelace"),
                row("/bearer", GET, Auth::bearer, "Wants any bearer token.", "", "/bearer"),
                row(
                        "/digest-auth/{qop}/{user}/{password}",
                        ANY,
                        digest::answer,
                        DIGEST,
                        QOP,
                        "/digest-auth/auth/ada/love"),
                row(
                        "/digest-auth/{qop}/{user}/{password}/{algorithm}",
                        ANY,
                        digest::answer,
                        DIGEST,
                        QOP + "; MD5, SHA-256 or SHA-512-256",
                        "/digest-auth/auth/ada/lovelace/SHA-256"),
                row(
                        "/digest-auth/{qop}/{user}/{password}/{algorithm}/{uses}",
                        ANY,
                        digest::answer,
                        "The same with nonces that are stale after so many uses.",
                        "uses from 1 to " + Digest.MOST_USES,
                        "/digest-auth/auth-int/ada/lovelace/MD5/1"),
                // Codings, media types and negotiation
                row("/gzip", GET, Codings::gzip, "An echo in gzip.", "", "/gzip"),
                row("/deflate", GET, Codings::deflate, "An echo in zlib's format.", "", "/deflate"),
                row("/brotli", GET, Codings::brotli, "An echo in Brotli.", "", "/brotli"),
                row("/conneg", GET, Negotiated::answer, "JSON, HTML or plain text, by Accept.", "", "/conneg"),
                row("/json", GET, Formats.JSON, "A document in JSON.", "", "/json"),
                row("/jsonl", GET, Formats.JSON_LINES, "Records in JSON Lines.", "", "/jsonl"),
                row("/xml", GET, Formats.XML, "A document in XML.", "", "/xml"),
                row("/html", GET, Formats.HTML, "A document in HTML.", "", "/html"),
                row("/encoding/utf8", GET, Formats.UTF8, "Text of many scripts.", "", "/encoding/utf8"),
                row(
                        "/links/{n}/{i}",
                        GET,
                        Links::answer,
                        "Page i of n that link to each other.",
                        "n from 1 to " + Links.MOST,
                        "/links/5/0"),
                row("/robots.txt", GET, Formats.ROBOTS, "Keeps robots from /deny.", "", "/robots.txt"),
                row("/deny", GET, Formats.DENY, "Is forbidden to everybody.", "", "/deny"),
                row(
                        "/base64/{value...}",
                        GET,
                        Base64Text::answer,
                        "The octets that the address spells.",
                        "",
                        "/base64/5L2g5aW9"),
                // Failures, and answers put together by the reader
                row(
                        "/ratelimit",
                        GET,
                        rateLimit::answer,
                        RateLimit.QUOTA + " requests in " + RateLimit.WINDOW.toSeconds() + " seconds, then 429.",
                        "",
                        "/ratelimit"),
                row(
                        "/unstable",
                        GET,
                        unstable::answer,
                        "Fails with 503 now and then.",
                        "failure_rate from 0 to 1",
                        "/unstable?failure_rate=0.5"),
                row(
                        "/response-headers",
                        List.of("GET", "POST"),
                        ChosenFields::answer,
                        "Has these fields, and obeys validators among them.",
                        "fields up to " + ChosenFields.MOST_OCTETS + " octets",
                        "/response-headers?Cache-Control=max-age%3D60&X-Test=1"),
                row(
                        "/problem",
                        GET,
                        Problem::answer,
                        "An error as all endpoints tell it.",
                        "status from 400 to 599",
                        "/problem?status=422"));
    }

    private static Endpoint row(
            String path, List<String> methods, Action action, String summary, String limits, String example) {
        return new Endpoint(PathTemplate.parse(path), methods, summary, limits, example, action);
    }
}
