package org.wirebook.containers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real servlet container in a process of its own, with the WAR deployed twice: at {@code /} and at {@code /wirebook}.
 */
final class Container implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path base;
    private final int port;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();

    private Container(Process process, Path base, int port) {
        this.process = process;
        this.base = base;
        this.port = port;
    }

    static Container tomcat(String version) throws IOException {
        Path home = unpacked("apache-tomcat-" + version);
        Path base = Files.createTempDirectory("tomcat");
        int port = freePort();
        Files.createDirectories(base.resolve("conf"));
        Files.createDirectories(base.resolve("temp"));
        Files.copy(home.resolve("conf/web.xml"), base.resolve("conf/web.xml"));
        Files.writeString(base.resolve("conf/server.xml"), """
                <Server port="-1">
                  <Service name="Catalina">
                    <Connector port="%d" address="127.0.0.1" protocol="HTTP/1.1"/>
                    <Engine name="Catalina" defaultHost="localhost">
                      <Host name="localhost" appBase="webapps" autoDeploy="false"/>
                    </Engine>
                  </Service>
                </Server>
                """.formatted(port));
        deploy(base.resolve("webapps"));
        String libraries = home.resolve("bin/bootstrap.jar") + File.pathSeparator + home.resolve("bin/tomcat-juli.jar");
        return start(
                base,
                port,
                "Server startup in",
                List.of(
                        "-Dcatalina.home=" + home,
                        "-Dcatalina.base=" + base,
                        "-Djava.io.tmpdir=" + base.resolve("temp"),
                        "-cp",
                        libraries,
                        "org.apache.catalina.startup.Bootstrap",
                        "start"));
    }

    static Container jetty(String version) throws IOException {
        Path home = unpacked("jetty-home-" + version);
        Path base = Files.createTempDirectory("jetty");
        int port = freePort();
        Files.createDirectories(base.resolve("temp"));
        Files.createDirectories(base.resolve("start.d"));
        // Two files, in this order: what follows an ee11 module is a property of that environment, not of the server.
        Files.writeString(base.resolve("start.d/1-http.ini"), """
                --modules=http
                jetty.http.host=127.0.0.1
                jetty.http.port=%d
                """.formatted(port));
        Files.writeString(
                base.resolve("start.d/2-ee11.ini"), "--modules=ee11-deploy,ee11-annotations,ee11-websocket-jakarta\n");
        deploy(base.resolve("webapps"));
        return start(
                base,
                port,
                "Started oejs.Server",
                List.of(
                        "-Djava.io.tmpdir=" + base.resolve("temp"),
                        "-jar",
                        home.resolve("start.jar").toString(),
                        "jetty.base=" + base));
    }

    private static Path unpacked(String name) {
        return Path.of(System.getProperty("wirebook.containers", "target/containers"), name)
                .toAbsolutePath();
    }

    private static void deploy(Path webapps) throws IOException {
        Path war = Path.of(System.getProperty("wirebook.war", "target/wirebook.war"));
        Files.createDirectories(webapps);
        Files.copy(war, webapps.resolve("ROOT.war"));
        Files.copy(war, webapps.resolve("wirebook.war"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Container start(Path base, int port, String ready, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WIREBOOK_"));
        var container = new Container(builder.start(), base, port);
        container.await(ready);
        return container;
    }

    private void await(String ready) {
        var started = new CompletableFuture<Void>();
        var reader = new Thread(() -> read(ready, started), "container-output");
        reader.setDaemon(true);
        reader.start();
        try {
            started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new AssertionError("did not start:\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void read(String ready, CompletableFuture<Void> started) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.contains(ready)) {
                    started.complete(null);
                }
            }
            started.completeExceptionally(new IllegalStateException("the process ended"));
        } catch (IOException e) {
            started.completeExceptionally(e);
        }
    }

    int port() {
        return port;
    }

    /** What it has printed so far. */
    String output() {
        return String.join("\n", output);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            try (var files = Files.walk(base)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
