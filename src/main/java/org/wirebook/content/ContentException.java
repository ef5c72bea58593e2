package org.wirebook.content;

import java.util.List;
import java.util.stream.Collectors;

/** The content folder cannot be served as it is. Says everything that is wrong, not only the first thing. */
public final class ContentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<ContentProblem> problems;

    public ContentException(List<ContentProblem> problems) {
        super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of file and line. */
    public List<ContentProblem> problems() {
        return problems;
    }
}
