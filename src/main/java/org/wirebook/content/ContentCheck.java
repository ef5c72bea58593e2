package org.wirebook.content;

import java.nio.file.Path;
import java.util.List;

/** Checks a content folder without serving it: for the build, and for authors before they commit. */
public final class ContentCheck {

    private ContentCheck() {}

    /** Everything that is wrong, in the order of file and line; empty if the folder can be served. */
    public static List<ContentProblem> check(Path content) {
        try {
            new BookReader("").read(content);
            return List.of();
        } catch (ContentException found) {
            return found.problems();
        }
    }
}
