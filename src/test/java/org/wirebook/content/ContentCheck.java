package org.wirebook.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wirebook.experiment.Trial;

/** What reading a content folder finds wrong. */
final class ContentCheck {

    private ContentCheck() {}

    /**
     * Everything that is wrong, in the order of file and line; empty if the folder can be served.
     *
     * @param labs the labs that pages may link to by their slugs, with their experiments
     */
    static List<ContentProblem> check(Path content, Map<String, List<Trial>> labs) {
        try {
            new BookReader("", labs).read(content);
            return List.of();
        } catch (ContentException found) {
            return found.problems();
        }
    }
}
