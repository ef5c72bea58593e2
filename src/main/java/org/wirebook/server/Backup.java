package org.wirebook.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirebook.app.BackupSocket;
import org.wirebook.app.Backups;
import org.wirebook.app.StartupException;
import org.wirebook.store.Database;
import org.wirebook.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies what a site keeps, whether it runs or not. */
@Command(
        name = "backup",
        description = "Writes all that is kept to a ZIP file, also while Wirebook runs. Unpacked into an empty data"
                + " folder it is what was kept then.%n",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Backup implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    private Path file = Path.of("wirebook.zip");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: ${DEFAULT-VALUE}. WIREBOOK_DATA")
    private Path data = Path.of("data");

    private final Terminal terminal;

    Backup(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws StartupException if it cannot be written */
    @Override
    public Integer call() {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new StartupException(file + " is there already: name another file");
        }
        if (!Files.isWritable(target.resolveSibling(""))) {
            throw new StartupException("cannot write to the folder of " + file + ": make it, or name another file");
        }
        if (!Database.isIn(data)) {
            throw new StartupException("nothing is kept in " + data + ": name the data folder with --data");
        }
        Optional<String> answer = BackupSocket.ask(data, target);
        answer.filter(trouble -> !trouble.isEmpty()).ifPresent(trouble -> {
            throw new StartupException(trouble);
        });
        if (answer.isEmpty()) {
            copy(target);
        }
        terminal.out().println("Backup in " + file);
        return 0;
    }

    private void copy(Path target) {
        try (Database database = Database.open(data)) {
            Backups.write(database, data, target);
        } catch (IOException | StoreException e) {
            throw new StartupException(String.valueOf(e.getMessage()), e);
        }
    }
}
