package org.wirebook.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files and folders that nobody but their owner may read. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /**
     * Puts a text in place of a file at once: a reader finds the old one or the new one, never a half. The file is
     * private before the first octet is in it.
     */
    public static void write(Path folder, String name, String text) throws IOException {
        Path fresh = create(folder);
        try {
            Files.writeString(fresh, text, StandardCharsets.US_ASCII);
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Path create(Path folder) throws IOException {
        if (hasPermissions(folder)) {
            FileAttribute<?> permissions = PosixFilePermissions.asFileAttribute(OWNER_READS_AND_WRITES);
            return Files.createTempFile(folder, ".new", ".tmp", permissions);
        }
        Path file = Files.createTempFile(folder, ".new", ".tmp");
        listOwner(file);
        return file;
    }

    /** Takes a file or a folder that is there away from all others. */
    public static void restrict(Path path) throws IOException {
        if (hasPermissions(path)) {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? OWNER_ENTERS : OWNER_READS_AND_WRITES);
        } else {
            listOwner(path);
        }
    }

    private static boolean hasPermissions(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static void listOwner(Path path) throws IOException {
        AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (list != null) { // a file system without owners, such as FAT, has neither
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
