package org.wirebook.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The WAR as a folder of files. It is unpacked once for each build into a cache of this user:
 *
 * <pre>
 * ~/.cache/wirebook/                mode 700
 *   lock                            held while someone looks for a folder, unpacks or tidies
 *   wirebook.war-12345678-17636...  complete, since it got its name only after the last file
 *   run-4711-...                    what one process writes for itself
 * </pre>
 *
 * <p>Folders that are not {@link InUse} go at the next start: of other builds, of processes that were killed. Without a
 * cache (no home, a read-only one) each process has a temporary folder of its own.
 */
final class UnpackedWar implements AutoCloseable {

    private final Path folder;
    private final Path scratch;
    private final List<InUse> marks;

    private UnpackedWar(Path folder, Path scratch, List<InUse> marks) {
        this.folder = folder;
        this.scratch = scratch;
        this.marks = marks;
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
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            InUse ours = InUse.mark(folder);
            tidy(cache, folder);
            Path scratch = Files.createDirectory(
                    cache.resolve("run-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
            return new UnpackedWar(folder, scratch, List.of(ours, InUse.mark(scratch)));
        }
    }

    private static void tidy(Path cache, Path current) throws IOException {
        try (DirectoryStream<Path> others =
                Files.newDirectoryStream(cache, other -> Files.isDirectory(other) && !other.equals(current))) {
            for (Path other : others) {
                if (!InUse.isMarked(other)) {
                    Folders.delete(other);
                }
            }
        }
    }

    private static UnpackedWar temporary(WarFile war) throws IOException {
        Path scratch = Files.createTempDirectory("wirebook");
        try {
            Path folder = scratch.resolve("war");
            war.unpack(folder);
            return new UnpackedWar(folder, scratch, List.of());
        } catch (IOException e) {
            Folders.delete(scratch);
            throw e;
        }
    }

    /** The root of the unpacked files. */
    Path folder() {
        return folder;
    }

    /** For what this process writes for itself, such as native libraries; nobody else can enter it. */
    Path scratch() {
        return scratch;
    }

    /** Says that this process needs the files no more, and deletes those of its own. */
    @Override
    public void close() throws IOException {
        for (InUse mark : marks) {
            mark.close();
        }
        Folders.delete(scratch);
    }
}
