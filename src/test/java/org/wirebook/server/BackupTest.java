package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirebook.question.Question;
import org.wirebook.support.Questions;

/** {@code wirebook backup FILE}: all that is kept, taken while the site runs or while it does not. */
@Timeout(180)
final class BackupTest {

    private static final Question QUESTION = Questions.ofType("single");

    @TempDir
    private Path folder;

    private Program start(Path data) throws Exception {
        return Program.launcher(
                Map.of("WIREBOOK_HTTPS_PORT", "off", "WIREBOOK_CONTENT", "content"),
                "--host=127.0.0.1",
                "--http-port=0",
                "--data=" + data);
    }

    private static URI base(Program program) throws Exception {
        Matcher port = Pattern.compile("://localhost:([0-9]+)/")
                .matcher(program.lines(3).get(0));
        assertThat(port.find()).isTrue();
        return URI.create("http://localhost:" + port.group(1));
    }

    /** Answers, and returns the cookie. */
    private static String answer(URI base, String key, String cookie) throws Exception {
        String form = "question=" + QUESTION.id() + "&version=" + QUESTION.version() + "&key=" + key + "&given="
                + Questions.right(QUESTION).get(0);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        base.resolve("/en/quiz/" + QUESTION.id().slug()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookie)
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static int status(URI base, String key, String cookie) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        base.resolve("/en/quiz/" + QUESTION.id().slug() + "?answered=" + key))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static void backUp(Path data, Path file) throws Exception {
        try (Program backup = Program.launcher(Map.of(), "backup", "--data=" + data, file)) {
            assertThat(backup.status()).as(backup.errors()).isZero();
            assertThat(backup.lines(2)).containsExactly("Backup in " + file);
        }
    }

    private static void unpack(Path file, Path data) throws Exception {
        Files.createDirectories(data);
        try (InputStream in = Files.newInputStream(file);
                var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(data.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }

    @Test
    void whatWasAnsweredBeforeABackupIsThereAfterIt() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("running.zip");
        String cookie = "";
        List<String> before = new ArrayList<>();
        try (Program site = start(data)) {
            URI base = base(site);
            for (int i = 0; i < 20; i++) {
                cookie = answer(base, "before-" + i, cookie);
                before.add("before-" + i);
            }
            backUp(data, file);
            answer(base, "too-late", cookie);
            site.terminate();
            assertThat(site.status()).isZero();
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        Path restored = folder.resolve("restored");
        unpack(file, restored);
        try (Program site = start(restored)) {
            URI base = base(site);
            for (String key : before) {
                assertThat(status(base, key, cookie)).as(key).isEqualTo(200);
            }
            assertThat(status(base, "too-late", cookie)).isEqualTo(404);
            site.terminate();
            assertThat(site.status()).isZero();
        }
        Path resting = folder.resolve("resting.zip");
        backUp(restored, resting);
        assertThat(Files.size(resting)).isPositive();
    }

    private static void assertRefused(String words, Object... arguments) throws Exception {
        try (Program backup = Program.launcher(Map.of(), arguments)) {
            assertThat(backup.status()).isEqualTo(2);
            assertThat(backup.errors()).startsWith("wirebook: ").contains(words).hasLineCount(1);
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneLine() throws Exception {
        Path there = Files.writeString(folder.resolve("there.zip"), "x");
        String data = "--data=" + folder;

        assertRefused("is there already", "backup", data, there);
        assertRefused("nothing is kept in", "backup", data, folder.resolve("new.zip"));
        assertRefused("cannot write to the folder of", "backup", data, folder.resolve("no-folder/new.zip"));
        assertThat(there).hasContent("x");
    }
}
