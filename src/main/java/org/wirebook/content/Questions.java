package org.wirebook.content;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wirebook.question.Question;

/** The questions beside each page, read at the latest when they are first asked for. Threads: any. */
final class Questions {

    /** No page has any. */
    static final Questions NONE = new Questions(Map.of());

    private final Map<String, Supplier<List<Question>>> readers;
    private final Map<String, List<Question>> read = new ConcurrentHashMap<>();

    /** @param readers by the slugs of pages; each is asked once */
    Questions(Map<String, Supplier<List<Question>>> readers) {
        this.readers = Map.copyOf(readers);
    }

    /** In the order of the file; none if the page has none, or there is no such page. */
    List<Question> of(String slug) {
        Supplier<List<Question>> reader = readers.get(slug);
        return reader == null ? List.of() : read.computeIfAbsent(slug, same -> reader.get());
    }
}
