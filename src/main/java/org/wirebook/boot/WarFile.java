package org.wirebook.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The WAR this program was started from. */
record WarFile(Path path) {

    /** Tells this build from others: {@code wirebook.war-12345678-1763640000000}. */
    String key() throws IOException {
        return path.getFileName() + "-" + Files.size(path) + "-"
                + Files.getLastModifiedTime(path).toMillis();
    }

    /**
     * Copies what a running site needs into an empty or missing folder: the web files and {@code WEB-INF}, not this
     * package and the manifest.
     *
     * @throws IOException also if an entry's name leads out of the folder
     */
    void unpack(Path folder) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && isNeeded(entry.getName())) {
                    Path file = inside(folder, entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return !name.startsWith("META-INF/") && !name.startsWith("org/");
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the WAR has an entry that leads out of it: " + name);
        }
        return file;
    }
}
