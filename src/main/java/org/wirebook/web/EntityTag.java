package org.wirebook.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * An entity tag (RFC 9110 §8.8.3): a name for one representation.
 *
 * @param opaque what stands between the quotes; visible ASCII but {@code "}, or octets above 0x7F
 * @param weak true for {@code W/"..."}: equivalent, not identical
 */
public record EntityTag(String opaque, boolean weak) {

    public EntityTag {
        if (!opaque.chars().allMatch(EntityTag::isEtagCharacter)) {
            throw new IllegalArgumentException("not an entity tag: " + opaque);
        }
    }

    public static EntityTag strong(String opaque) {
        return new EntityTag(opaque, false);
    }

    /** A strong tag that changes with every octet of {@code content}. */
    public static EntityTag of(byte[] content) {
        byte[] digest = Sha256.begun().digest(content);
        return strong(
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16));
    }

    /** As {@link #of(byte[])}, over UTF-8. */
    public static EntityTag of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The tag of the same representation in another content coding: it must differ (RFC 9110 §8.8.1). */
    public EntityTag coded(String coding) {
        return new EntityTag(opaque + "-" + coding, weak);
    }

    /** RFC 9110 §8.8.3.2: equal opaque parts, and neither is weak. For {@code If-Match} and {@code If-Range}. */
    public boolean matchesStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** RFC 9110 §8.8.3.2: equal opaque parts. For {@code If-None-Match}. */
    public boolean matchesWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** The tags of {@code If-Match} or {@code If-None-Match}, {@code *} excluded; empty if the list is malformed. */
    public static Optional<List<EntityTag>> parseList(String field) {
        var tags = new ArrayList<EntityTag>();
        int at = 0;
        while (true) {
            at = skip(field, at);
            if (at == field.length()) {
                return Optional.of(tags);
            }
            boolean weak = field.startsWith("W/\"", at);
            int open = weak ? at + 2 : at;
            if (field.charAt(open) != '"') {
                return Optional.empty();
            }
            int close = field.indexOf('"', open + 1);
            if (close < 0 || !field.substring(open + 1, close).chars().allMatch(EntityTag::isEtagCharacter)) {
                return Optional.empty();
            }
            tags.add(new EntityTag(field.substring(open + 1, close), weak));
            at = close + 1;
            if (at < field.length() && ", \t".indexOf(field.charAt(at)) < 0) {
                return Optional.empty();
            }
        }
    }

    private static int skip(String field, int from) {
        int at = from;
        while (at < field.length() && ", \t".indexOf(field.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    // RFC 9110 §8.8.3: etagc = %x21 / %x23-7E / obs-text
    private static boolean isEtagCharacter(int c) {
        return c == 0x21 || (c >= 0x23 && c <= 0x7E) || (c >= 0x80 && c <= 0xFF);
    }

    /** As it stands in a field: {@code "v1"} or {@code W/"v1"}. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + "\"";
    }
}
