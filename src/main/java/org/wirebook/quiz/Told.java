package org.wirebook.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirebook.content.Book;
import org.wirebook.question.QuestionId;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.LearnerRepository;
import org.wirebook.store.Mark;
import org.wirebook.store.MarkRepository;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import tools.jackson.core.JacksonException;

/** Keeps what browsers tell of those who have answered something: pages they opened, claims that held for them. */
final class Told {

    private static final int LONGEST_ZONE = 64;

    private final Supplier<Book> book;
    private final AttemptRepository attempts;
    private final MarkRepository marks;
    private final LearnerRepository learners;
    private final Clock clock;

    Told(
            Supplier<Book> book,
            AttemptRepository attempts,
            MarkRepository marks,
            LearnerRepository learners,
            Clock clock) {
        this.book = book;
        this.attempts = attempts;
        this.marks = marks;
        this.learners = learners;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param zone name of a time zone, or anything
     * @param read slugs, or anything
     * @param ran {@code slug/name}, or anything
     */
    record News(String zone, List<String> read, List<String> ran) {

        /**
         * Reads {@code {"zone": "Asia/Shanghai", "read": ["redirects"], "ran": ["redirects/keeps-method"]}}; what is
         * not there was not told.
         *
         * @throws HttpProblem 400 if it is nothing of the kind
         */
        static News read(byte[] json) {
            try {
                if (Json.read(json) instanceof Map<?, ?> members) {
                    return new News(
                            members.get("zone") instanceof String zone ? zone : "",
                            texts(members.get("read")),
                            texts(members.get("ran")));
                }
            } catch (JacksonException e) {
                // said below
            }
            throw HttpProblem.badRequest("Send a JSON object with zone, read and ran.");
        }

        private static List<String> texts(@Nullable Object value) {
            List<String> texts = new ArrayList<>();
            if (value instanceof List<?> list) {
                list.forEach(item -> {
                    if (item instanceof String text) {
                        texts.add(text);
                    }
                });
            }
            return texts;
        }
    }

    /**
     * Keeps what this book knows.
     *
     * @return false if the learner has answered nothing, and nothing was kept
     */
    boolean keep(String learner, News news) {
        if (attempts.count(learner) == 0) {
            return false;
        }
        Instant now = clock.instant();
        Set<String> pages = Set.copyOf(book.get().order());
        List<Mark> told = new ArrayList<>();
        news.read().stream().filter(pages::contains).forEach(slug -> told.add(new Mark(Mark.Kind.READ, slug, now)));
        news.ran().stream().filter(this::isThere).forEach(name -> told.add(new Mark(Mark.Kind.RAN, name, now)));
        marks.putAll(learner, told);
        if (isZone(news.zone()) && !learners.zone(learner).equals(Optional.of(news.zone()))) {
            learners.setZone(learner, news.zone(), now);
        }
        return true;
    }

    private boolean isThere(String claim) {
        return QuestionId.of(claim)
                .flatMap(id -> book.get().trial(id.slug(), id.name()))
                .isPresent();
    }

    private static boolean isZone(String zone) {
        return zone.length() <= LONGEST_ZONE && ZoneId.getAvailableZoneIds().contains(zone);
    }
}
