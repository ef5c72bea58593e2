package org.wirebook.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file. Keeps the first {@value #LIMIT}, so that garbage has a short answer. */
final class Problems {

    private static final int LIMIT = 50;

    private final List<SyntaxProblem> found = new ArrayList<>();

    void add(int line, Advice advice, Object... arguments) {
        add(line, Sentence.of(advice, arguments));
    }

    private void add(int line, Sentence advice) {
        if (found.size() < LIMIT) {
            found.add(new SyntaxProblem(line, advice));
        }
    }

    /** Does what may find bad syntax, and notes it at this line. */
    void at(int line, Check check) {
        try {
            check.run();
        } catch (BadSyntaxException e) {
            add(line, e.advice());
        }
    }

    boolean noneIn(int firstLine, int lastLine) {
        return found.stream().noneMatch(problem -> problem.line() >= firstLine && problem.line() <= lastLine);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(SyntaxProblem::line));
            throw new ExperimentSyntaxException(found);
        }
    }

    /** Something that may find bad syntax. */
    interface Check {
        void run() throws BadSyntaxException;
    }
}
