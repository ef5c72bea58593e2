package org.wirebook.lab.caching;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpDate;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/**
 * What the server says of caching, as the reader set it. Numbers are seconds; null means not said.
 *
 * @param directives those of {@code Cache-Control} without a value
 * @param expires after the server's {@code Date}; negative for the past
 * @param clock how far the server's clock is ahead; negative if it is slow
 * @param modifiedDays how many days ago {@code Last-Modified} is
 * @param version of the content; another one has another tag
 */
record Rules(
        @Nullable Integer maxAge,
        @Nullable Integer sMaxage,
        @Nullable Integer staleWhileRevalidate,
        List<String> directives,
        @Nullable Integer expires,
        @Nullable Integer age,
        int clock,
        Tag etag,
        @Nullable Integer modifiedDays,
        boolean vary,
        int version) {

    /** What the reader may switch on, in the order it is sent. */
    static final List<String> DIRECTIVES =
            List.of("public", "private", "no-cache", "no-store", "must-revalidate", "immutable");

    static final Rules OPENING = new Rules(5, null, null, List.of(), null, null, 0, Tag.STRONG, null, false, 1);

    private static final int YEAR = 31_536_000;
    private static final int DAY = 86_400;

    /** The kind of entity tag (RFC 9110 §8.8.1). */
    enum Tag {
        NONE,
        WEAK,
        STRONG;

        /** As the form has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Rules {
        directives = List.copyOf(directives);
    }

    /**
     * Reads the fields of the panel's form; what is missing or empty is not said.
     *
     * @throws HttpProblem 422 for what no form of ours sends
     */
    static Rules of(HttpServletRequest request) {
        return new Rules(
                number(request, "max-age", 0, YEAR),
                number(request, "s-maxage", 0, YEAR),
                number(request, "stale-while-revalidate", 0, YEAR),
                DIRECTIVES.stream()
                        .filter(name -> Requests.parameter(request, name).isPresent())
                        .toList(),
                number(request, "expires", -DAY, YEAR),
                number(request, "age", 0, YEAR),
                orElse(number(request, "clock", -DAY, DAY), 0),
                kind(Requests.parameter(request, "etag").orElse("none")),
                number(request, "modified", 0, 3_650),
                Requests.parameter(request, "vary").isPresent(),
                orElse(number(request, "version", 1, 10_000), 1));
    }

    private static int orElse(@Nullable Integer number, int otherwise) {
        return number == null ? otherwise : number;
    }

    private static @Nullable Integer number(HttpServletRequest request, String name, int least, int most) {
        String text = Requests.parameter(request, name).orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("-?[0-9]{1,8}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw HttpProblem.told(422, "lab.caching.problem.number", name, least, most);
    }

    private static Tag kind(String word) {
        for (Tag tag : Tag.values()) {
            if (tag.word().equals(word)) {
                return tag;
            }
        }
        throw HttpProblem.told(422, "lab.caching.problem.etag");
    }

    /** The value of {@code Cache-Control} (RFC 9111 §5.2); empty if there is nothing to say. */
    String cacheControl() {
        var members = new ArrayList<>(directives);
        add(members, "max-age", maxAge);
        add(members, "s-maxage", sMaxage);
        add(members, "stale-while-revalidate", staleWhileRevalidate);
        return String.join(", ", members);
    }

    private static void add(List<String> members, String name, @Nullable Integer seconds) {
        if (seconds != null) {
            members.add(name + "=" + seconds);
        }
    }

    /** The tag of the content in this language; representations that differ have different tags. */
    Optional<EntityTag> tag(String language) {
        return etag == Tag.NONE
                ? Optional.empty()
                : Optional.of(new EntityTag("v" + version + "-" + language, etag == Tag.WEAK));
    }

    Optional<Instant> modified(Instant now) {
        return modifiedDays == null ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(modifiedDays)));
    }

    /**
     * The fields of an answer, by name, in the order they are sent.
     *
     * @param began when the reader began: what {@code Last-Modified} counts from, so that it stays the same
     */
    Map<String, String> fields(Instant now, Instant began, String language) {
        var fields = new LinkedHashMap<String, String>();
        Instant date = now.plusSeconds(clock);
        if (clock != 0) {
            fields.put("Date", HttpDate.format(date));
        }
        if (!cacheControl().isEmpty()) {
            fields.put("Cache-Control", cacheControl());
        }
        if (expires != null) {
            fields.put("Expires", HttpDate.format(date.plusSeconds(expires)));
        }
        if (age != null) {
            fields.put("Age", String.valueOf(age));
        }
        tag(language).ifPresent(tag -> fields.put("ETag", tag.toString()));
        modified(began).ifPresent(time -> fields.put("Last-Modified", HttpDate.format(time)));
        if (vary) {
            fields.put("Vary", "Accept-Language");
        }
        return fields;
    }
}
