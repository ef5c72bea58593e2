package org.wirebook.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What needs neither a servlet nor a thread of its own: answers that lie in memory and are the same for every reader,
 * and requests that wait for what happens next. A server that can do without takes this from the servlet context; where
 * none does, the servlets send the same octets. Threads: any.
 */
public final class ReadyAnswers {

    /** The attribute of the servlet context that holds this, once the site has started. */
    public static final String ATTRIBUTE = ReadyAnswers.class.getName();

    private final Function<String, Optional<Document>> documents;
    private final Predicate<Inquiry> waits;
    private final OwnConnections experiments;

    /**
     * @param documents by their path below the context, those that need not be made first
     * @param waits takes requests that wait, and says whether it did
     * @param experiments while there are any, requests must pass the filter, which takes note of them
     */
    public ReadyAnswers(
            Function<String, Optional<Document>> documents, Predicate<Inquiry> waits, OwnConnections experiments) {
        this.documents = documents;
        this.waits = waits;
        this.experiments = experiments;
    }

    /** Fields to be sent before its own with what stands at a path. */
    public List<Map.Entry<String, String>> fields(String path) {
        return part(path).fields();
    }

    private static SiteFilter.Part part(String path) {
        if (path.startsWith(SiteFilter.ASSETS + "/")) {
            return SiteFilter.Part.ASSETS;
        }
        return path.startsWith(SiteFilter.LIVE + "/") ? SiteFilter.Part.LIVE : SiteFilter.Part.PAGES;
    }

    /**
     * The answer to GET or HEAD without a query and without content; empty if a servlet is to find it. Never blocks.
     *
     * @param path below the context, as the client wrote it
     * @param field gives fields of the request, the lines of one name as one
     */
    public Optional<Answer> find(String path, Function<String, Optional<String>> field) {
        return experiments.areNone()
                ? documents.apply(path).flatMap(document -> document.ready(field))
                : Optional.empty();
    }

    /** Whether the request is taken, and will be answered. Never blocks. */
    public boolean take(Inquiry inquiry) {
        return experiments.areNone() && waits.test(inquiry);
    }
}
