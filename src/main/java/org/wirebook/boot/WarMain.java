package org.wirebook.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The main class of the executable WAR: {@code java -jar wirebook.war}. */
@SpeaksToTerminal
public final class WarMain {

    private static final int UNUSABLE = 2;

    private WarMain() {}

    /** Unpacks the WAR unless that has been done, and hands over to the launcher. */
    public static void main(String[] args) throws Exception {
        UnpackedWar unpacked;
        try {
            unpacked = UnpackedWar.of(war(), System.getenv(), Path.of(System.getProperty("user.home", "")));
        } catch (IOException e) {
            System.err.println(
                    "wirebook: cannot unpack the WAR (" + e + "): let XDG_CACHE_HOME name a folder with room");
            System.exit(UNUSABLE);
            return;
        }
        // libraries unpack native code there, and the shared one of the system is readable and guessable for everyone
        System.setProperty("java.io.tmpdir", unpacked.scratch().toString());
        ClassLoader loader = loader(unpacked.folder());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass("org.wirebook.server.Launcher")
                .getMethod("launch", String[].class, Path.class, Runnable.class)
                .invoke(null, args, unpacked.folder(), closing(unpacked));
    }

    private static WarFile war() throws Exception {
        return new WarFile(Path.of(WarMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }

    private static Runnable closing(UnpackedWar unpacked) {
        return () -> {
            try {
                unpacked.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * One flat class path. A servlet container sees {@code classes} and {@code lib} of it, and brings its own server.
     */
    private static ClassLoader loader(Path folder) throws IOException {
        var path = new ArrayList<URL>();
        Path inf = folder.resolve("WEB-INF");
        path.add(inf.resolve("classes").toUri().toURL());
        addJars(inf.resolve("lib"), path);
        addJars(inf.resolve("server-lib"), path);
        return new URLClassLoader("wirebook", path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Adds the largest first: a class is looked for in one JAR after the other, and most are in the large ones. */
    private static void addJars(Path folder, List<URL> path) throws IOException {
        var sizes = new TreeMap<Long, List<URL>>(Comparator.reverseOrder());
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                sizes.computeIfAbsent(Files.size(jar), size -> new ArrayList<>())
                        .add(jar.toUri().toURL());
            }
        }
        sizes.values().forEach(path::addAll);
    }
}
