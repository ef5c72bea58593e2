package org.wirebook.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Folders that are ours alone: what lies in them is run as code. */
final class Folders {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private Folders() {}

    /**
     * Makes a folder that nobody else can enter, or checks that an existing one is that.
     *
     * @throws IOException if it cannot be made, or belongs to someone else
     */
    static void makePrivate(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder,
                    posix
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                            : new FileAttribute<?>[0]);
            return;
        }
        Path probe = Files.createFile(folder.resolve("probe-" + System.nanoTime()));
        boolean ours = Files.getOwner(probe).equals(Files.getOwner(folder));
        Files.delete(probe);
        if (!ours) {
            throw new IOException(folder + " belongs to another user");
        }
        if (posix) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** Deletes a folder and all in it; a missing one is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
