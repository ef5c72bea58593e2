package org.wirebook.boot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnpackedWarTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path cache;
    private WarFile war;

    @BeforeEach
    void makeAWar() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        cache = home.resolve(".cache/wirebook");
        war = war("WEB-INF/classes/a.txt", "assets/b.txt", "org/wirebook/boot/WarMain.class", "META-INF/MANIFEST.MF");
    }

    /** Each entry holds its own name. */
    private WarFile war(String... names) throws IOException {
        Path file = folder.resolve("book.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new WarFile(file);
    }

    private UnpackedWar unpack() throws IOException {
        return UnpackedWar.of(war, Map.of(), home);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void holdsWhatTheSiteNeedsAndNotWhatStartsIt() throws Exception {
        try (UnpackedWar unpacked = unpack()) {
            assertThat(unpacked.folder().resolve("WEB-INF/classes/a.txt")).hasContent("WEB-INF/classes/a.txt");
            assertThat(unpacked.folder().resolve("assets/b.txt")).hasContent("assets/b.txt");
            assertThat(names(unpacked.folder())).contains("WEB-INF", "assets").doesNotContain("org", "META-INF");
        }
    }

    @Test
    void liesInAFolderThatNobodyElseCanEnter() throws Exception {
        try (UnpackedWar unpacked = unpack()) {
            assertThat(unpacked.folder().getParent()).isEqualTo(cache);
            assertThat(mode(cache)).isEqualTo("rwx------");
        }
    }

    @Test
    void closesAFolderThatOthersCouldEnter() throws Exception {
        Files.createDirectories(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        unpack().close();

        assertThat(mode(cache)).isEqualTo("rwx------");
    }

    @Test
    void isNotUnpackedAgain() throws Exception {
        Path mark;
        try (UnpackedWar first = unpack()) {
            mark = Files.writeString(first.folder().resolve("mark"), "still here");
        }
        try (UnpackedWar second = unpack()) {
            assertThat(second.folder().resolve("mark")).isEqualTo(mark).exists();
        }
    }

    @Test
    void isUnpackedAgainWhenTheWarWasBuiltAgain() throws Exception {
        unpack().close();
        Files.setLastModifiedTime(war.path(), FileTime.from(Instant.parse("2026-11-20T00:00:00Z")));

        try (UnpackedWar second = unpack()) {
            assertThat(second.folder().resolve("assets/b.txt")).exists();
            assertThat(names(cache))
                    .filteredOn(name -> name.startsWith("book.war"))
                    .as("the old build is gone")
                    .containsExactly(second.folder().getFileName().toString());
        }
    }

    @Test
    void leavesAnOldBuildThatAProcessStillRunsFrom() throws Exception {
        Path old = Files.createDirectories(cache.resolve("book.war-1-1"));
        Path mark = Files.createFile(old.resolve(".in-use"));
        try (FileChannel running = FileChannel.open(mark, StandardOpenOption.READ)) {
            running.lock(0, Long.MAX_VALUE, true);

            unpack().close();

            assertThat(old).exists();
        }
        unpack().close();
        assertThat(old).doesNotExist();
    }

    @Test
    void givesEachProcessAFolderOfItsOwnUntilItEnds() throws Exception {
        Path scratch;
        try (UnpackedWar unpacked = unpack()) {
            scratch = unpacked.scratch();
            Files.writeString(scratch.resolve("native.so"), "code");
            assertThat(scratch).startsWith(cache);
        }
        assertThat(scratch).doesNotExist();
    }

    @Test
    void deletesWhatAKilledProcessLeft() throws Exception {
        Path left = Files.createDirectories(cache.resolve("run-1-1"));
        Files.writeString(left.resolve("native.so"), "code");
        Files.createFile(left.resolve(".in-use"));

        unpack().close();

        assertThat(left).doesNotExist();
    }

    @Test
    void startsOverWhereAProcessWasKilledWhileUnpacking() throws Exception {
        Path part = Files.createDirectories(cache.resolve(war.key() + ".part/assets"));
        Files.writeString(part.resolve("b.txt"), "hal");

        try (UnpackedWar unpacked = unpack()) {
            assertThat(unpacked.folder().resolve("assets/b.txt")).hasContent("assets/b.txt");
            assertThat(names(cache)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void liesWhereXdgCacheHomeSays() throws Exception {
        try (UnpackedWar unpacked =
                UnpackedWar.of(war, Map.of("XDG_CACHE_HOME", folder.resolve("x").toString()), home)) {
            assertThat(unpacked.folder()).startsWith(folder.resolve("x/wirebook"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "./relative"})
    void ignoresARelativeXdgCacheHome(String value) throws Exception {
        try (UnpackedWar unpacked = UnpackedWar.of(war, Map.of("XDG_CACHE_HOME", value), home)) {
            assertThat(unpacked.folder()).startsWith(cache);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?"})
    void isTemporaryForAUserWithoutAHome(String nowhere) throws Exception {
        Path unpackedInto;
        try (UnpackedWar unpacked = UnpackedWar.of(war, Map.of(), Path.of(nowhere))) {
            unpackedInto = unpacked.folder();
            assertThat(unpackedInto.resolve("assets/b.txt")).exists();
            assertThat(mode(requireNonNull(unpackedInto.getParent()))).isEqualTo("rwx------");
        }
        assertThat(unpackedInto).doesNotExist();
    }

    @Test
    void isTemporaryWhereTheCacheCannotBeMade() throws Exception {
        Files.writeString(home.resolve(".cache"), "a file");

        try (UnpackedWar unpacked = unpack()) {
            assertThat(unpacked.folder()).doesNotHaveToString(cache.toString());
            assertThat(unpacked.folder().resolve("assets/b.txt")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "assets/../../out.txt", "/tmp/wirebook-out.txt", "WEB-INF/../../../out.txt"})
    void refusesAnEntryThatLeadsOut(String name) throws Exception {
        war = war("assets/b.txt", name);

        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining(name);
        assertThat(folder.resolve("out.txt")).doesNotExist();
        assertThat(home.resolve("out.txt")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoWar() throws Exception {
        Files.writeString(war.path(), "not a zip");

        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class);
    }
}
