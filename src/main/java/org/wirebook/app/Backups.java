package org.wirebook.app;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.wirebook.store.Database;
import org.wirebook.store.StoreException;
import org.wirebook.web.OwnerOnly;

/** Copies of what a site keeps. */
public final class Backups {

    /** What a site must find again beside its database: without the key nobody who was here is known. */
    private static final List<String> BESIDES = List.of("learner.key");

    private Backups() {}

    /**
     * Writes a ZIP with the database, as it is at one moment, and the files without which it is worth less. Unpacked
     * into an empty data folder it is what was kept then. Others may go on reading and writing.
     *
     * @param data the data folder of this database
     * @param file does not exist yet; it appears when it is complete, and only the owner may read it
     * @throws IOException if it cannot be written, with what to tell
     */
    public static void write(Database database, Path data, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " is there already");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            database.backUp(part);
            OwnerOnly.restrict(part);
            add(data, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | StoreException e) {
            throw new IOException("cannot write to " + file + ": " + e.getMessage(), e);
        }
    }

    private static void add(Path data, Path zip) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            for (String name : BESIDES) {
                if (Files.exists(data.resolve(name))) {
                    Files.copy(data.resolve(name), archive.getPath(name));
                }
            }
        }
    }
}
