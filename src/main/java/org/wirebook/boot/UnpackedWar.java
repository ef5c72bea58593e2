package org.wirebook.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The WAR as a folder of files. It is unpacked once for each build into a cache of this user:
 *
 * <pre>
 * ~/.cache/wirebook/                  mode 700
 *   lock                              held while someone looks for a folder, unpacks or tidies
 *   wirebook.war-12345678-17636.../   complete, since it got its name only after the last file
 *     .in-use                         locked, shared, by every process that runs from here
 *   wirebook.war-12345678-17637....part
 * </pre>
 *
 * <p>Folders of other builds go when no process runs from them. Without a cache (no home, a read-only one) each process
 * has a temporary folder of its own.
 */
final class UnpackedWar implements AutoCloseable {

    private final Path folder;
    private final @Nullable FileChannel inUse;

    private UnpackedWar(Path folder, @Nullable FileChannel inUse) {
        this.folder = folder;
        this.inUse = inUse;
    }

    /**
     * Finds or makes the folder.
     *
     * @throws IOException if there is no room for it anywhere
     */
    static UnpackedWar of(WarFile war, Map<String, String> environment, Path home) throws IOException {
        Optional<Path> cache = cache(environment, home);
        if (cache.isPresent()) {
            try {
                return kept(war, cache.get());
            } catch (IOException e) {
                return temporary(war); // an unusable cache costs time, nothing else
            }
        }
        return temporary(war);
    }

    /** XDG Base Directory Specification: a relative {@code XDG_CACHE_HOME} is to be ignored. */
    private static Optional<Path> cache(Map<String, String> environment, Path home) {
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> Optional.of(home.resolve(".cache")).filter(Path::isAbsolute))
                .map(caches -> caches.resolve("wirebook"));
    }

    private static UnpackedWar kept(WarFile war, Path cache) throws IOException {
        Folders.makePrivate(cache);
        try (FileChannel turn =
                FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock(); // until the channel is closed
            Path folder = cache.resolve(war.key());
            if (!Files.exists(folder)) {
                Path part = cache.resolve(war.key() + ".part");
                Folders.delete(part); // of a process that was killed
                war.unpack(part);
                Files.createFile(part.resolve(".in-use"));
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            FileChannel inUse =
                    FileChannel.open(folder.resolve(".in-use"), StandardOpenOption.READ, StandardOpenOption.WRITE);
            inUse.lock(0, Long.MAX_VALUE, true);
            tidy(cache, folder);
            return new UnpackedWar(folder, inUse);
        }
    }

    private static void tidy(Path cache, Path current) throws IOException {
        try (DirectoryStream<Path> others =
                Files.newDirectoryStream(cache, other -> Files.isDirectory(other) && !other.equals(current))) {
            for (Path other : others) {
                if (!isInUse(other)) {
                    Folders.delete(other);
                }
            }
        }
    }

    private static boolean isInUse(Path folder) throws IOException {
        Path mark = folder.resolve(".in-use");
        if (!Files.exists(mark)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this very process
        }
    }

    private static UnpackedWar temporary(WarFile war) throws IOException {
        Path folder = Files.createTempDirectory("wirebook");
        try {
            war.unpack(folder);
            return new UnpackedWar(folder, null);
        } catch (IOException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    /** The root of the unpacked files. */
    Path folder() {
        return folder;
    }

    /** Says that nothing is read from the folder any more; a temporary one is deleted. */
    @Override
    public void close() throws IOException {
        if (inUse != null) {
            inUse.close();
        } else {
            Folders.delete(folder);
        }
    }
}
