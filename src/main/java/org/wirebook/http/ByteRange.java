package org.wirebook.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a representation, by the positions of its first and its last octet (RFC 9110 §14.1.2).
 *
 * @param first zero for the first octet
 * @param last included
 */
record ByteRange(int first, int last) {

    /**
     * RFC 9110 §14.1.1: {@code 1#( first-pos "-" [ last-pos ] / "-" suffix-length )}; a list may have empty members.
     */
    private static final Pattern SPEC = Pattern.compile("([0-9]*)-([0-9]*)");

    private static final String UNIT = "bytes=";

    ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(first + "-" + last);
        }
    }

    int length() {
        return last - first + 1;
    }

    boolean overlaps(ByteRange other) {
        return first <= other.last && other.first <= last;
    }

    /** As in {@code Content-Range} (RFC 9110 §14.4): {@code bytes 0-3/22}. */
    String of(int completeLength) {
        return "bytes " + first + "-" + last + "/" + completeLength;
    }

    /**
     * The parts of {@code length} octets that a {@code Range} field asks for, in its order; those beyond the end are
     * left out, so that an empty list means that none can be satisfied.
     *
     * @return empty if the field is to be ignored: another unit, or malformed (RFC 9110 §14.2)
     */
    static Optional<List<ByteRange>> parse(String field, int length) {
        if (!field.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return Optional.empty();
        }
        var ranges = new ArrayList<ByteRange>();
        boolean any = false;
        for (String member : field.substring(UNIT.length()).split(",", -1)) {
            Matcher spec = SPEC.matcher(member.strip());
            if (member.isBlank()) {
                continue;
            }
            if (!spec.matches() || !isValid(spec.group(1), spec.group(2))) {
                return Optional.empty();
            }
            any = true;
            within(spec.group(1), spec.group(2), length).ifPresent(ranges::add);
        }
        return any ? Optional.of(ranges) : Optional.empty();
    }

    private static boolean isValid(String first, String last) {
        if (first.isEmpty()) {
            return !last.isEmpty();
        }
        // RFC 9110 §14.1.1: "An int-range is invalid if the last-pos value is present and less than first-pos."
        return last.isEmpty() || position(last) >= position(first);
    }

    private static Optional<ByteRange> within(String first, String last, int length) {
        if (first.isEmpty()) {
            long suffix = Math.min(position(last), length);
            return suffix == 0 ? Optional.empty() : Optional.of(new ByteRange((int) (length - suffix), length - 1));
        }
        if (position(first) >= length) {
            return Optional.empty();
        }
        long end = last.isEmpty() ? length - 1 : Math.min(position(last), length - 1);
        return Optional.of(new ByteRange((int) position(first), (int) end));
    }

    /** RFC 9110 §14.1.2 knows no greatest number; one beyond 18 digits is beyond every end as well. */
    private static long position(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 18 ? Long.MAX_VALUE : Long.parseLong(significant);
    }
}
