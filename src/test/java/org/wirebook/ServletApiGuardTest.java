package org.wirebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The site compiles against Servlet 6.0, although the launcher's Jetty brings 6.1: so it runs on Tomcat 10.1 as well.
 */
class ServletApiGuardTest {

    @Test
    void nothingOutsideTheLauncherNeedsMoreThanServlet60(@TempDir Path classes) throws Exception {
        List<String> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .filter(name -> !name.contains("/server/") && !name.contains("/boot/"))
                    .toList();
        }
        String libraries = Stream.concat(
                        Stream.of("target/guard/jakarta.servlet-api-6.0.0.jar"),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> entry.endsWith(".jar"))
                                .filter(entry -> !entry.contains("jakarta.servlet-api")))
                .collect(Collectors.joining(File.pathSeparator));
        var complaints = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-proc:none", "--release", "17", "-d", classes.toString(), "-cp", libraries),
                            null,
                            files.getJavaFileObjectsFromStrings(sources))
                    .call();

            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }
}
