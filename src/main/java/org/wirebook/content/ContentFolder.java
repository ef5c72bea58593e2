package org.wirebook.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content folder on disk: the only place that touches files. A file that cannot be read is a problem of its own.
 */
final class ContentFolder {

    /** No page or list is this long; what is longer is a mistake and is not read. */
    static final long MAX_FILE_BYTES = 2 << 20;

    private final Path root;
    private final Problems problems;

    ContentFolder(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Where to report what is wrong with a file. */
    Report report(String file) {
        return problems.in(file);
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    /** The text of a file (UTF-8) with {@code \n} at the end of its lines; empty after reporting why. */
    Optional<String> text(String file, Report report) {
        Path path = root.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                report.at(0, "missing");
                return Optional.empty();
            }
            if (Files.size(path) > MAX_FILE_BYTES) {
                report.at(0, "longer than " + MAX_FILE_BYTES + " octets");
                return Optional.empty();
            }
            return Optional.of(decode(Files.readAllBytes(path)));
        } catch (CharacterCodingException notUtf8) {
            report.at(0, "is not UTF-8");
        } catch (IOException unreadable) {
            report.at(0, "cannot be read: " + unreadable.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private static String decode(byte[] octets) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets))
                .toString();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** Names of the folders in a folder, sorted, without hidden ones. {@code ""} is the content folder itself. */
    List<String> folders(String parent) {
        Path path = root.resolve(parent);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            report(parent).at(0, "cannot be listed: " + unreadable.getClass().getSimpleName());
            return List.of();
        }
    }
}
