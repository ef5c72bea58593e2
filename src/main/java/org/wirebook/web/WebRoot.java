package org.wirebook.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
        var files = new TreeMap<String, byte[]>();
        collect(folder, folder, files);
        return files;
    }

    private void collect(String root, String folder, Map<String, byte[]> files) {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            if (path.endsWith("/")) {
                collect(root, path, files);
            } else {
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

    /** Copies every file below {@code folder} into {@code destination}, for code that needs a real folder. */
    public void copy(String folder, Path destination) {
        files(folder).forEach((name, content) -> {
            try {
                Path file = destination.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + name, e);
            }
        });
    }
}
