package org.wirebook.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another JVM, as an operator starts it. What it says on standard error is kept in a file, so that it never blocks. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private Program(ProcessBuilder builder) throws IOException {
        err = Files.createTempFile("program", ".err");
        process = builder.redirectError(err.toFile()).start();
        out = process.inputReader();
    }

    /** The launcher on the class path of this test, in the root of the source tree. */
    static Program launcher(Map<String, String> environment, Object... arguments) throws IOException {
        return java(
                environment,
                List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()),
                arguments);
    }

    /** The executable WAR. */
    static Program war(Path war, Map<String, String> environment, Object... arguments) throws IOException {
        return java(environment, List.of("-jar", war.toString()), arguments);
    }

    /** Options of the JVM, what it runs, and what that is told. The working folder is the root of the source tree. */
    static Program options(Map<String, String> environment, Object... all) throws IOException {
        return java(environment, List.of(), all);
    }

    private static Program java(Map<String, String> environment, List<String> what, Object... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(what);
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new Program(builder);
    }

    /** The next lines of standard output; fewer if there are no more. */
    List<String> lines(int count) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = ""; lines.size() < count && (line = out.readLine()) != null; ) {
            lines.add(line);
        }
        return lines;
    }

    /** As {@code kill} does: SIGTERM. {@link Process#destroy} would close the streams too. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Waits for the end, and returns the exit status. */
    int status() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still runs after " + PATIENCE);
        }
        return process.exitValue();
    }

    String errors() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(err);
    }
}
