package org.wirebook.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of the WAR, whether the container unpacked it or not. */
public final class WebRoot {

    private final ServletContext context;

    public WebRoot(ServletContext context) {
        this.context = context;
    }

    /**
     * Every file below a folder.
     *
     * @param folder begins and ends with {@code /}
     * @return content by path below the folder, in the order of the paths; empty if there is no such folder
     */
    public Map<String, byte[]> files(String folder) {
        return files(folder, name -> true);
    }

    /**
     * The same, of those whose path below the folder is wanted; the others are not read.
     *
     * @param folder begins and ends with {@code /}
     */
    public Map<String, byte[]> files(String folder, Predicate<String> wanted) {
        var files = new TreeMap<String, byte[]>();
        collect(folder, folder, wanted, files);
        return files;
    }

    private void collect(String root, String folder, Predicate<String> wanted, Map<String, byte[]> files) {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            if (path.endsWith("/")) {
                collect(root, path, wanted, files);
            } else if (wanted.test(path.substring(root.length()))) {
                files.put(path.substring(root.length()), read(path));
            }
        }
    }

    private byte[] read(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("listed, but not there: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /**
     * A folder of the WAR as a folder of the file system, for code that needs one.
     *
     * @param folder begins and ends with {@code /}
     * @param copy where to copy it to if the container has not unpacked the WAR; what is there already goes
     */
    public Path folder(String folder, Path copy) {
        String unpacked = context.getRealPath(folder);
        if (unpacked != null && Files.isDirectory(Path.of(unpacked))) {
            return Path.of(unpacked);
        }
        try {
            delete(copy);
            for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
                Path target = copy.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + copy, e);
        }
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
