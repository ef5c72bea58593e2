package org.wirebook.content;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything found wrong while a content folder is read. Any thread may report. */
final class Problems {

    /** More of one file than anyone reads in one go; the rest shows when these are mended. */
    static final int PER_FILE = 100;

    private final Queue<ContentProblem> found = new ConcurrentLinkedQueue<>();

    /** Where to report what is wrong with this file; after {@value #PER_FILE} problems it listens no more. */
    Report in(String file) {
        AtomicInteger count = new AtomicInteger();
        return (line, message) -> {
            if (count.getAndIncrement() < PER_FILE) {
                found.add(new ContentProblem(file, line, message));
            }
        };
    }

    /** Each problem once, in the order of file and line. */
    List<ContentProblem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(ContentProblem::file)
                        .thenComparingInt(ContentProblem::line)
                        .thenComparing(ContentProblem::message))
                .toList();
    }
}
