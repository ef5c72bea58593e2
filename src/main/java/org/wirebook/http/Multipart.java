package org.wirebook.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.wirebook.web.FormData;
import org.wirebook.web.HttpProblem;

/**
 * The parts of a form with files, with what they hold.
 *
 * @param parts in the order they came
 */
record Multipart(List<Part> parts) {

    /**
     * A field of the form, or a file.
     *
     * @param fileName as {@link FormData.Part#fileName}
     * @param type as {@link FormData.Part#type}
     */
    record Part(String name, boolean file, String fileName, String type, Content content) {}

    Multipart {
        parts = List.copyOf(parts);
    }

    /**
     * @param contentType the whole field, with its boundary
     * @throws HttpProblem 400 if the form is malformed, 413 if it has more than 1000 parts
     */
    static Multipart parse(String contentType, byte[] octets) {
        return new Multipart(FormData.parts(contentType, octets).stream()
                .map(part -> new Part(
                        part.name(),
                        part.file(),
                        part.fileName(),
                        part.type(),
                        new Content(Arrays.copyOfRange(octets, part.from(), part.to()))))
                .toList());
    }

    /** Values by name, of parts without a file name. */
    Arguments form() {
        return texts(part -> !part.file());
    }

    /** Contents by name, of parts with one. */
    Arguments files() {
        return texts(Part::file);
    }

    private Arguments texts(Predicate<Part> wanted) {
        var texts = new Arguments();
        parts.stream()
                .filter(wanted)
                .forEach(part -> texts.add(part.name(), part.content().text()));
        return texts;
    }
}
