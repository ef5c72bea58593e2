package org.wirebook.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers that lie in memory and are the same for every reader. A server that can send them without a thread for each
 * takes them from the servlet context; where none does, the servlets send the same octets. Threads: any.
 */
public final class ReadyAnswers {

    /** The attribute of the servlet context that holds this, once the site has started. */
    public static final String ATTRIBUTE = ReadyAnswers.class.getName();

    private final Function<String, Optional<Document>> documents;
    private final OwnConnections experiments;

    /**
     * @param documents by their path below the context, those that need not be made first
     * @param experiments while there are any, requests must pass the filter, which takes note of them
     */
    public ReadyAnswers(Function<String, Optional<Document>> documents, OwnConnections experiments) {
        this.documents = documents;
        this.experiments = experiments;
    }

    /** Fields to be sent before its own with what stands at a path. */
    public List<Map.Entry<String, String>> fields(String path) {
        return path.startsWith(SiteFilter.ASSETS + "/")
                ? SiteFilter.Part.ASSETS.fields()
                : SiteFilter.Part.PAGES.fields();
    }

    /**
     * The answer to GET or HEAD without a query and without content; empty if a servlet is to find it. Never blocks.
     *
     * @param path below the context, as the client wrote it
     * @param field gives fields of the request, the lines of one name as one
     */
    public Optional<Document.Answer> find(String path, Function<String, Optional<String>> field) {
        return experiments.areNone()
                ? documents.apply(path).flatMap(document -> document.ready(field))
                : Optional.empty();
    }
}
