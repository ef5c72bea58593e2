package org.wirebook.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets that nobody changes any more. */
final class Octets {

    private final byte[] octets;

    /** Takes the array over: the caller must not write to it again. */
    Octets(byte[] octets) {
        this.octets = octets;
    }

    int length() {
        return octets.length;
    }

    /** The array itself, for reading. */
    byte[] array() {
        return octets;
    }

    Octets part(Span span) {
        return new Octets(Arrays.copyOfRange(octets, span.start(), span.end()));
    }

    /** One character for each octet. */
    String latin1() {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
