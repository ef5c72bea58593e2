package org.wirebook.http;

import java.util.List;
import java.util.random.RandomGenerator;

/** The table of the demo endpoints: what a client may ask, and who answers. */
final class Endpoints {

    /** What an endpoint lists that answers every method alike. */
    static final List<String> ANY = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "QUERY");

    private static final List<String> GET = List.of("GET");
    private static final String CONTENT = "content up to " + Content.MOST_BYTES + " octets";
    private static final String HOPS = "n from 1 to " + Redirects.MOST_HOPS;
    private static final String OCTETS = "n from 0 to " + Octets.MOST;

    private final Status status;
    private final Octets octets;

    /** @param random may be used by any number of threads at once */
    Endpoints(RandomGenerator random) {
        this.status = new Status(random);
        this.octets = new Octets(random);
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
                        "/stream/3"));
    }

    private static Endpoint row(
            String path, List<String> methods, Action action, String summary, String limits, String example) {
        return new Endpoint(PathTemplate.parse(path), methods, summary, limits, example, action);
    }
}
