package org.wirebook.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says that a process works in a folder: a shared lock on a file in it. The system takes it away from a process that is
 * killed, too.
 */
final class InUse implements AutoCloseable {

    private static final String NAME = ".in-use";

    private final FileChannel channel;

    private InUse(FileChannel channel) {
        this.channel = channel;
    }

    static InUse mark(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.lock(0, Long.MAX_VALUE, true); // until the channel is closed
        return new InUse(channel);
    }

    static boolean isMarked(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
