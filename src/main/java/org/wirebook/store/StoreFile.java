package org.wirebook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file of an H2 database, looked at before H2 opens it to write. H2 takes a file whose end is missing for an older
 * one, and writes over what is left of the newer; and it has written to a file before anybody can ask of which version
 * its tables are.
 */
final class StoreFile {

    private static final int BLOCK = 4_096;
    private static final String CHUNK = "chunk."; // keys of what H2 keeps of its parts

    private StoreFile() {}

    /**
     * Lets pass what can be opened; a file that another process has open as well.
     *
     * @param version of the tables, up to which files can be opened
     * @throws StoreException if the file is damaged or of a newer version; it stays as it is
     */
    static void check(Path file, int version) {
        if (!Files.exists(file)) {
            return;
        }
        try (MVStore store = open(file)) {
            if (!isWhole(store, Files.size(file))) {
                throw damaged(file, null);
            }
            if (store.getStoreVersion() > version) {
                throw new StoreException(file + " is of a newer Wirebook: run that, or put a backup in its place");
            }
        } catch (MVStoreException e) {
            if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                throw damaged(file, e);
            }
        } catch (IOException e) {
            throw new StoreException("cannot read " + file, e);
        }
    }

    private static MVStore open(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw damaged(file, null); // H2 would begin a new one
        }
        return new MVStore.Builder().fileName(file.toString()).readOnly().open();
    }

    private static StoreException damaged(Path file, @Nullable Throwable cause) {
        return new StoreException(file + " is damaged: put a backup in its place", cause);
    }

    /** Whether it is as new as its header says, and all that belongs to it lies within its end. */
    private static boolean isWhole(MVStore store, long octets) {
        long newest = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
        return store.getCurrentVersion() >= newest
                && store.getLayoutMap().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(CHUNK))
                        .allMatch(entry -> end(entry.getValue()) <= octets);
    }

    private static long end(String chunk) {
        Map<String, String> fields = DataUtils.parseMap(chunk);
        long blocks = DataUtils.readHexLong(fields, "block", 0) + DataUtils.readHexLong(fields, "len", 0);
        return blocks * BLOCK;
    }
}
