package org.wirebook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of an H2 database, looked at before H2 opens it. H2 takes a file whose end is missing for an older one, and
 * writes over what is left of the newer.
 */
final class StoreFile {

    private static final int BLOCK = 4_096;

    /**
     * The first block, and again the second, name the block of the chunk that was the newest when they were written, if
     * there was one: {@code H:2,block:1f,blockSize:1000,chunk:2a,...}.
     */
    private static final Pattern HEADER = Pattern.compile("^H:[0-9]+,(?:block:([0-9a-f]+),)?blockSize:");

    private StoreFile() {}

    /** Whether there is a file, and it cannot be whole: what is known to have been in it lies beyond its end. */
    static boolean isDamaged(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return !isWhole(channel, 0) && !isWhole(channel, BLOCK);
        }
    }

    private static boolean isWhole(FileChannel channel, long position) throws IOException {
        Matcher header = HEADER.matcher(text(channel, position));
        if (!header.find()) {
            return false;
        }
        String block = header.group(1);
        return block == null || channel.size() > Long.parseLong(block, 16) * BLOCK;
    }

    private static String text(FileChannel channel, long position) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        while (block.hasRemaining() && channel.read(block, position + block.position()) > 0) {}
        return new String(block.array(), 0, block.position(), StandardCharsets.ISO_8859_1);
    }
}
