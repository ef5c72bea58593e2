package org.wirebook.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wirebook.app.Application;
import org.wirebook.app.StartupException;
import org.wirebook.content.ContentException;
import org.wirebook.content.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a book, without serving it. */
@Command(
        name = "check",
        description = "Checks the folder of a book: status 1 and a line for each thing to mend, or status 0.%n",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Check implements Callable<Integer> {

    private static final int FLAWED = 1;

    @Parameters(paramLabel = "DIR", description = "The folder, which holds book.toml.")
    private Path folder = Path.of("content");

    private final Terminal terminal;

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws StartupException if there is no such folder */
    @Override
    public Integer call() {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new StartupException("cannot read the folder " + folder + ": give check the folder of a book");
        }
        try {
            int pages = Application.reader("").read(folder).order().size();
            terminal.out().println(pages + " pages in " + Language.values().length + " languages, no problems");
            return 0;
        } catch (ContentException e) {
            e.problems().forEach(terminal.out()::println);
            return FLAWED;
        }
    }
}
