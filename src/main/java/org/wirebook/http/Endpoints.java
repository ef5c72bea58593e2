package org.wirebook.http;

import static org.wirebook.http.Parameter.choice;
import static org.wirebook.http.Parameter.flag;
import static org.wirebook.http.Parameter.fraction;
import static org.wirebook.http.Parameter.seconds;
import static org.wirebook.http.Parameter.seed;
import static org.wirebook.http.Parameter.text;
import static org.wirebook.http.Parameter.whole;
import static org.wirebook.http.Topic.CACHING;
import static org.wirebook.http.Topic.FAILURE;
import static org.wirebook.http.Topic.FORMAT;
import static org.wirebook.http.Topic.IDENTITY;
import static org.wirebook.http.Topic.MADE;
import static org.wirebook.http.Topic.REQUEST;
import static org.wirebook.http.Topic.STATUS;
import static org.wirebook.http.Topic.TIME;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The table of the demo endpoints: what a client may ask, and who answers. */
final class Endpoints {

    /** What an endpoint lists that answers every method alike. */
    static final List<String> ANY = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "QUERY");

    private static final List<String> GET = List.of("GET");
    private static final Reading CONTENT = Reading.upTo(Content.MOST_BYTES);
    private static final Parameter HOPS = whole("n", 1, Redirects.MOST_HOPS);
    private static final Parameter OCTETS = whole("n", 0, Octets.MOST);
    private static final Parameter QOP = choice("qop", "auth", "auth-int");
    private static final Parameter ALGORITHM = choice("algorithm", "MD5", "SHA-256", "SHA-512-256");
    private static final Parameter USER = text("user");
    private static final Parameter PASSWORD = text("password");
    private static final Parameter DELAY = seconds("delay", Slow.MOST_SECONDS).usually(0);
    private static final Parameter DURATION =
            seconds("duration", Slow.MOST_SECONDS).usually(2);

    private final Status status;
    private final Octets octets;
    private final Slow slow;
    private final EventStream eventStream;
    private final EarlyHints earlyHints;
    private final Digest digest;
    private final RateLimit rateLimit;
    private final Unstable unstable;
    private final Compose compose;
    private final Documents documents;

    /** @param random may be used by any number of threads at once */
    Endpoints(Clock clock, RandomGenerator random, Later later) {
        this.status = new Status(random);
        this.octets = new Octets(random);
        this.slow = new Slow(later);
        this.eventStream = new EventStream(later);
        this.earlyHints = new EarlyHints(later);
        this.digest = new Digest(clock);
        this.rateLimit = new RateLimit(clock);
        this.unstable = new Unstable(random);
        this.compose = new Compose(later);
        this.documents = new Documents(new PrivateDocuments(clock));
    }

    /** Every endpoint; the first whose path fits a request answers it. */
    List<Endpoint> all() {
        return Stream.of(requests(), statuses(), caching(), time(), identities(), formats(), failures(), made())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Endpoint> requests() {
        return List.of(
                row(REQUEST, "/get", GET, Echo::get, "/get?a=1"),
                row(REQUEST, "/head", List.of("HEAD"), Echo::get, "/head"),
                row(REQUEST, "/post", List.of("POST"), Echo::content, "/post").reading(CONTENT),
                row(REQUEST, "/put", List.of("PUT"), Echo::content, "/put").reading(CONTENT),
                row(REQUEST, "/patch", List.of("PATCH"), Echo::content, "/patch")
                        .reading(CONTENT),
                row(REQUEST, "/delete", List.of("DELETE"), Echo::content, "/delete")
                        .reading(CONTENT),
                row(REQUEST, "/anything", ANY, Echo::anything, "/anything?a=1").reading(CONTENT),
                row(REQUEST, "/anything/{path...}", ANY, Echo::anything, "/anything/a/b", text("path"))
                        .reading(CONTENT),
                row(REQUEST, "/headers", GET, Echo::headers, "/headers"),
                row(REQUEST, "/ip", GET, Echo::ip, "/ip"),
                row(REQUEST, "/user-agent", GET, Echo::userAgent, "/user-agent"),
                row(REQUEST, "/dump/request", ANY, Dump::request, "/dump/request")
                        .reading(CONTENT),
                row(REQUEST, "/forms/post", GET, Formats.FORM, "/forms/post"),
                row(REQUEST, "/upload", List.of("POST"), Uploads::answer, "/upload", choice("require", "length"))
                        .reading(CONTENT.only("POST", Uploads.TYPE))
                        .sending("-i -F a=1 -F file=@name.txt", Uploads.TYPE, "a=1"),
                row(
                                REQUEST,
                                "/expect",
                                List.of("POST", "PUT", "PATCH"),
                                Expectation::answer,
                                "/expect",
                                whole("refuse", 400, 499))
                        .reading(CONTENT)
                        .curl("-i -d a=1 -H 'Expect: 100-continue'"));
    }

    private List<Endpoint> statuses() {
        return List.of(
                row(STATUS, "/status/{codes}", ANY, status::answer, "/status/418", text("codes")),
                row(STATUS, "/redirect/{n}", GET, Redirects::pathAbsolute, "/redirect/2", HOPS, flag("absolute"))
                        .curl("-i -L"),
                row(STATUS, "/relative-redirect/{n}", GET, Redirects::relative, "/relative-redirect/2", HOPS)
                        .curl("-i -L"),
                row(STATUS, "/absolute-redirect/{n}", GET, Redirects::absolute, "/absolute-redirect/2", HOPS)
                        .curl("-i -L"),
                row(
                                STATUS,
                                "/redirect-to",
                                ANY,
                                Redirects::to,
                                "/redirect-to?url=/http/anything&status_code=307",
                                text("url", Redirects.LONGEST_ADDRESS).needed(),
                                choice("status_code", Redirects.STATUSES).usually(302))
                        .curl("-i -L"));
    }

    private List<Endpoint> caching() {
        return List.of(
                row(
                                CACHING,
                                "/etag/{tag}",
                                GET,
                                Validators::etag,
                                "/etag/v1",
                                text("tag", Validators.LONGEST_TAG),
                                flag("weak"))
                        .curl("-i -H 'If-None-Match: \"v1\"'"),
                row(CACHING, "/cache", GET, Validators::cache, "/cache"),
                row(
                        CACHING,
                        "/cache/{seconds}",
                        GET,
                        Validators::cacheFor,
                        "/cache/60",
                        whole("seconds", 0, Validators.MOST_SECONDS)),
                row(CACHING, "/range/{n}", GET, Validators::range, "/range/1024", whole("n", 1, Octets.MOST))
                        .curl("-i -r 0-9"),
                row(CACHING, "/bytes/{n}", GET, octets::bytes, "/bytes/16?seed=1", OCTETS, seed("seed"))
                        .curl("-i --output -"));
    }

    private List<Endpoint> time() {
        return List.of(
                row(TIME, "/delay/{seconds}", ANY, slow::delay, "/delay/0.1", seconds("seconds", Slow.MOST_SECONDS))
                        .reading(Reading.upTo(Slow.MOST_CONTENT_BYTES)),
                row(
                                TIME,
                                "/drip",
                                GET,
                                slow::drip,
                                "/drip?numbytes=4&duration=0.2",
                                whole("numbytes", 1, Slow.MOST_DRIPPED_BYTES).usually(10),
                                DURATION,
                                DELAY,
                                whole("code", Status.LEAST, Status.MOST).usually(200))
                        .curl("-i -N"),
                row(TIME, "/stream/{n}", GET, Octets::lines, "/stream/3", whole("n", 1, Octets.MOST_LINES))
                        .curl("-i -N"),
                row(
                                TIME,
                                "/stream-bytes/{n}",
                                GET,
                                octets::stream,
                                "/stream-bytes/16?seed=1&chunk_size=4",
                                OCTETS,
                                seed("seed"),
                                whole("chunk_size", 1, Octets.LARGEST_CHUNK).usually(Octets.USUAL_CHUNK))
                        .curl("-i -N --output -"),
                row(
                                TIME,
                                "/sse",
                                GET,
                                eventStream::answer,
                                "/sse?count=3&duration=0.3",
                                whole("count", 1, EventStream.MOST_EVENTS).usually(5),
                                DURATION,
                                DELAY,
                                whole("retry", 0, EventStream.MOST_RETRY_MILLIS).usually(1_000))
                        .curl("-i -N"),
                row(TIME, "/trailers", GET, Trailers::answer, "/trailers"),
                row(TIME, "/early-hints", GET, earlyHints::answer, "/early-hints", DELAY));
    }

    private List<Endpoint> identities() {
        return List.of(
                row(IDENTITY, "/cookies", GET, Cookies::list, "/cookies").curl("-i -L -c jar -b jar"),
                row(IDENTITY, "/cookies/set", GET, Cookies::set, "/cookies/set?flavour=oat")
                        .curl("-i -L -c jar -b jar"),
                row(
                                IDENTITY,
                                "/cookies/set/{name}/{value}",
                                GET,
                                Cookies::setOne,
                                "/cookies/set/flavour/oat",
                                text("name"),
                                text("value"))
                        .curl("-i -L -c jar -b jar"),
                row(IDENTITY, "/cookies/delete", GET, Cookies::delete, "/cookies/delete?flavour")
                        .curl("-i -L -c jar -b jar"),
                row(
                                IDENTITY,
                                "/basic-auth/{user}/{password}",
                                GET,
                                Auth::basic,
                                "/basic-auth/ada/lovelace",
                                USER,
                                PASSWORD)
                        .curl("-i -u ada:lovelace"),
                row(
                                IDENTITY,
                                "/hidden-basic-auth/{user}/{password}",
                                GET,
                                Auth::hidden,
                                "/hidden-basic-auth/ada/lovelace",
                                USER,
                                PASSWORD)
                        .curl("-i -u ada:lovelace"),
                row(IDENTITY, "/bearer", GET, Auth::bearer, "/bearer").curl("-i -H 'Authorization: Bearer abc'"),
                row(
                                IDENTITY,
                                "/digest-auth/{qop}/{user}/{password}",
                                ANY,
                                digest::answer,
                                "/digest-auth/auth/ada/lovelace",
                                QOP,
                                USER,
                                PASSWORD)
                        .curl("-i --digest -u ada:lovelace")
                        .reading(CONTENT),
                row(
                                IDENTITY,
                                "/digest-auth/{qop}/{user}/{password}/{algorithm}",
                                ANY,
                                digest::answer,
                                "/digest-auth/auth/ada/lovelace/SHA-256",
                                QOP,
                                USER,
                                PASSWORD,
                                ALGORITHM)
                        .curl("-i --digest -u ada:lovelace")
                        .reading(CONTENT),
                row(
                                IDENTITY,
                                "/digest-auth/{qop}/{user}/{password}/{algorithm}/{uses}",
                                ANY,
                                digest::answer,
                                "/digest-auth/auth-int/ada/lovelace/MD5/1",
                                QOP,
                                USER,
                                PASSWORD,
                                ALGORITHM,
                                whole("uses", 1, Digest.MOST_USES))
                        .curl("-i --digest -u ada:lovelace")
                        .reading(CONTENT));
    }

    private static List<Endpoint> formats() {
        return List.of(
                row(FORMAT, "/gzip", GET, Codings::gzip, "/gzip").curl("-i --compressed"),
                row(FORMAT, "/deflate", GET, Codings::deflate, "/deflate").curl("-i --compressed"),
                row(FORMAT, "/brotli", GET, Codings::brotli, "/brotli").curl("-i --compressed"),
                row(FORMAT, "/conneg", GET, Negotiated::answer, "/conneg").curl("-i -H 'Accept: text/html'"),
                row(FORMAT, "/image", GET, Images::negotiated, "/image").curl("-o image -H 'Accept: image/webp'"),
                row(FORMAT, "/image/{format}", GET, Images::named, "/image/svg", choice("format", Images.formats()))
                        .curl("-o image.svg"),
                row(FORMAT, "/json", GET, Formats.JSON, "/json"),
                row(FORMAT, "/jsonl", GET, Formats.JSON_LINES, "/jsonl"),
                row(FORMAT, "/xml", GET, Formats.XML, "/xml"),
                row(FORMAT, "/html", GET, Formats.HTML, "/html"),
                row(FORMAT, "/encoding/utf8", GET, Formats.UTF8, "/encoding/utf8"),
                row(FORMAT, "/links/{n}", GET, Links::first, "/links/5", whole("n", 1, Links.MOST))
                        .curl("-i -L"),
                row(
                        FORMAT,
                        "/links/{n}/{i}",
                        GET,
                        Links::answer,
                        "/links/5/0",
                        whole("n", 1, Links.MOST),
                        whole("i", 0, Links.MOST - 1)),
                row(FORMAT, "/base64/{value...}", GET, Base64Text::answer, "/base64/5L2g5aW9", text("value")),
                row(FORMAT, "/uuid", GET, Echo::uuid, "/uuid"));
    }

    private List<Endpoint> failures() {
        return List.of(
                row(
                        FAILURE,
                        "/problem",
                        GET,
                        Problem::answer,
                        "/problem?status=422",
                        whole("status", 400, 599).usually(400)),
                row(FAILURE, "/ratelimit", GET, rateLimit::answer, "/ratelimit"),
                row(
                        FAILURE,
                        "/unstable",
                        GET,
                        unstable::answer,
                        "/unstable?failure_rate=0.5",
                        fraction("failure_rate").usually(0.5)),
                row(FAILURE, "/robots.txt", GET, Formats.ROBOTS, "/robots.txt"),
                row(FAILURE, "/deny", GET, Formats.DENY, "/deny"));
    }

    private List<Endpoint> made() {
        return List.of(
                row(
                        MADE,
                        "/response-headers",
                        List.of("GET", "POST"),
                        ChosenFields::answer,
                        "/response-headers?Cache-Control=max-age%3D60&X-Test=1"),
                row(
                                MADE,
                                "/compose",
                                ANY,
                                compose::answer,
                                "/compose?status=203&header=X-Made:%20here&body=hello",
                                whole("status", Status.LEAST, Status.MOST).usually(200),
                                text("header", Composition.MOST_FIELD_OCTETS).repeated(),
                                flag("fold"),
                                text("body"),
                                text("base64"),
                                whole("size", 0, Composition.MOST_CONTENT_BYTES),
                                seconds("delay", Composition.MOST_SECONDS).usually(0),
                                whole("pieces", 1, Composition.MOST_PIECES).usually(1),
                                seconds("pause", Composition.MOST_SECONDS).usually(0),
                                flag("chunked"),
                                whole("cut", 0, Composition.MOST_CONTENT_BYTES - 1),
                                flag("close"))
                        .curl("-i"),
                row(
                                MADE,
                                "/doc/{name}",
                                List.of("PUT", "GET", "PATCH", "DELETE"),
                                documents::answer,
                                "/doc/note",
                                text("name", Documents.LONGEST_NAME),
                                choice("require", "if-match"))
                        .reading(Reading.upTo(PrivateDocuments.MOST_BYTES)
                                .only("PUT", Documents.TYPE)
                                .only("PATCH", MergePatch.TYPE, JsonPatch.TYPE))
                        .sending("-i -c jar -b jar -X PUT --json '{\"a\":1}'", Documents.TYPE, "{\"a\":1}"));
    }

    /** The table itself, for programs. */
    static Endpoint openApi(List<Endpoint> endpoints) {
        return row(FORMAT, "/openapi.json", GET, OpenApi.of(endpoints), "/openapi.json");
    }

    private static Endpoint row(
            Topic topic, String path, List<String> methods, Action action, String example, Parameter... parameters) {
        return new Endpoint(
                topic,
                PathTemplate.parse(path),
                methods,
                List.of(parameters),
                Reading.NOTHING,
                example,
                Sample.of(methods.get(0)),
                action);
    }
}
