package org.wirebook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proactive negotiation: what an {@code Accept*} field prefers among what is offered (RFC 9110 §12.5). */
public final class Preference {

    /** @param qualified whether parameters other than the weight narrow it: {@code text/html;level=1} */
    private record Range(String name, double weight, boolean qualified) {}

    private Preference() {}

    /**
     * The best language by basic filtering (RFC 9110 §12.5.4, RFC 4647 §3.3.1); a range {@code zh-CN} also finds the
     * offer {@code zh}.
     *
     * @param field {@code Accept-Language}
     * @param offered tags, the server's favourite first
     * @return the favourite when nothing offered is acceptable: a page in another language beats no page
     */
    public static String language(Optional<String> field, List<String> offered) {
        List<Range> ranges = ranges(field.orElse(""));
        String best = offered.get(0);
        double bestWeight = 0;
        for (String tag : offered) {
            double weight = weightOfLanguage(ranges, tag);
            if (weight > bestWeight) {
                best = tag;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static double weightOfLanguage(List<Range> ranges, String tag) {
        double named = -1;
        double any = 0;
        for (Range range : ranges) {
            if (range.name().equals(tag) || range.name().startsWith(tag + "-")) {
                named = Math.max(named, range.weight());
            } else if (range.name().equals("*")) {
                any = range.weight();
            }
        }
        return named >= 0 ? named : any;
    }

    /**
     * The best content coding (RFC 9110 §12.5.3).
     *
     * @param field {@code Accept-Encoding}; without it only {@code identity} is safe to send
     * @param offered codings, the server's favourite first, {@code identity} excluded
     * @return the coding, or {@code identity}
     */
    public static String coding(Optional<String> field, List<String> offered) {
        if (field.isEmpty()) {
            return "identity";
        }
        List<Range> ranges = ranges(field.get());
        String best = "identity";
        double bestWeight = 0;
        for (String coding : offered) {
            double weight = weightOfCoding(ranges, coding);
            if (weight > bestWeight) {
                best = coding;
                bestWeight = weight;
            }
        }
        Optional<Range> identity =
                ranges.stream().filter(range -> range.name().equals("identity")).findFirst();
        // RFC 9110 §12.5.3: identity is acceptable unless excluded; send it coded only if that is liked at least as
        // well.
        return identity.isPresent() && identity.get().weight() > bestWeight ? "identity" : best;
    }

    /**
     * Whether content in this coding may be sent at all (RFC 9110 §12.5.3).
     *
     * @param field {@code Accept-Encoding}; without it every coding is acceptable
     */
    public static boolean acceptsCoding(Optional<String> field, String coding) {
        return field.isEmpty() || weightOfCoding(ranges(field.get()), coding) > 0;
    }

    private static double weightOfCoding(List<Range> ranges, String coding) {
        double any = 0;
        for (Range range : ranges) {
            if (range.name().equals(coding) || range.name().equals("x-" + coding)) {
                return range.weight();
            }
            if (range.name().equals("*")) {
                any = range.weight();
            }
        }
        return any;
    }

    /**
     * The best media type (RFC 9110 §12.5.1): the most specific range that fits decides the weight of a type.
     *
     * @param field {@code Accept}; without it everything is acceptable
     * @param offered types without parameters, the server's favourite first
     * @return empty when none is acceptable
     */
    public static Optional<String> mediaType(Optional<String> field, List<String> offered) {
        if (field.isEmpty() || field.get().isBlank()) {
            return Optional.of(offered.get(0));
        }
        List<Range> ranges = ranges(field.get());
        Optional<String> best = Optional.empty();
        double bestWeight = 0;
        for (String type : offered) {
            double weight = weightOfType(ranges, type);
            if (weight > bestWeight) {
                best = Optional.of(type);
                bestWeight = weight;
            }
        }
        return best;
    }

    private static double weightOfType(List<Range> ranges, String type) {
        String family = type.substring(0, type.indexOf('/') + 1) + "*";
        for (String name : List.of(type, family, "*/*")) {
            List<Range> named =
                    ranges.stream().filter(range -> range.name().equals(name)).toList();
            if (!named.isEmpty()) {
                // A qualified range is about a narrower type; it speaks for this one only where nothing else does.
                return named.stream()
                        .filter(range -> !range.qualified())
                        .findFirst()
                        .orElse(named.get(0))
                        .weight();
            }
        }
        return 0;
    }

    /** The members of the list with their weights (RFC 9110 §12.4.2). */
    private static List<Range> ranges(String field) {
        var ranges = new ArrayList<Range>();
        for (String member : field.split(",", -1)) {
            String[] parts = member.split(";", -1);
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                ranges.add(new Range(name, weight(parts), isQualified(parts)));
            }
        }
        return ranges;
    }

    private static boolean isQualified(String[] parts) {
        return parts.length > 1 && !parts[1].strip().toLowerCase(Locale.ROOT).startsWith("q=");
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                try {
                    double weight = Double.parseDouble(parameter.substring(2));
                    return weight >= 0 && weight <= 1 ? weight : 0;
                } catch (NumberFormatException e) {
                    return 0; // a weight that cannot be read expresses no liking
                }
            }
        }
        return 1;
    }
}
