package org.wirebook.web;

import java.util.List;

/**
 * The demo endpoints as a reader of one language is told of them.
 *
 * @param sections in the order they are shown
 */
public record DemoTable(List<Section> sections) {

    public DemoTable {
        sections = List.copyOf(sections);
    }

    /**
     * Endpoints that belong together.
     *
     * @param id for a fragment: {@code caching}
     */
    public record Section(String id, String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An endpoint.
     *
     * @param path below the context, its variables in braces: <code>/http/redirect/{n}</code>
     * @param methods as in {@code Allow}
     * @param mostContentBytes zero if it reads no content
     */
    public record Row(
            String path,
            List<String> methods,
            String summary,
            int mostContentBytes,
            List<Parameter> parameters,
            Example example) {
        public Row {
            methods = List.copyOf(methods);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A variable of the path, or a name in the query.
     *
     * @param range in no language: {@code 1–100}; empty if there is none
     * @param usual its value where none is given; empty if there is none
     */
    public record Parameter(String name, String range, String usual, String meaning, boolean required) {}

    /**
     * A request that shows the endpoint at work.
     *
     * @param target below the context, with its query
     * @param query the names and values of the target, in their order
     * @param type of the content; empty if there is none
     * @param content as it is sent in that type; a form's, whatever its coding, as {@code a=1}
     * @param curl its options: {@code -i}
     */
    public record Example(String method, String target, List<Pair> query, String type, String content, String curl) {
        public Example {
            query = List.copyOf(query);
        }

        /** The target without its query. */
        public String path() {
            int question = target.indexOf('?');
            return question < 0 ? target : target.substring(0, question);
        }
    }

    /** A name and its value, percent-decoded. */
    public record Pair(String name, String value) {}
}
