package org.wirebook.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.app.StartupException;
import org.wirebook.content.ContentException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. A failure that the operator can mend is one line on standard error and exit status 2. */
public final class Launcher {

    private static final Logger log = LoggerFactory.getLogger(Launcher.class);

    private static final int UNUSABLE = 2;
    private static final int FAULT = 70; // EX_SOFTWARE of sysexits.h: a fault of ours

    private final Terminal terminal;
    private final Environment environment;
    private final CommandLine commands;

    Launcher(Terminal terminal, Map<String, String> environment, Path webRoot, Runnable afterwards, Clock clock) {
        this.terminal = terminal;
        this.environment = new Environment(environment);
        this.commands = new CommandLine(new Serve(terminal, environment, webRoot, afterwards, clock))
                .addSubcommand(new Check(terminal))
                .addSubcommand(new Backup(terminal))
                .addSubcommand(new Rehearse(terminal, environment, webRoot, clock))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setDefaultValueProvider(this.environment)
                .setParameterExceptionHandler(this::refuse)
                .setExecutionExceptionHandler(this::complain);
    }

    /** From the source tree, whose root is the working folder. */
    public static void main(String[] args) {
        launch(args, Path.of("webapp"), () -> {});
    }

    /**
     * Does what the arguments say. Returns while the server runs; ends the JVM when there is nothing to run.
     *
     * @param webRoot the unpacked WAR
     * @param afterwards runs last, after the server has stopped
     */
    public static void launch(String[] args, Path webRoot, Runnable afterwards) {
        Logging.configure();
        int status = new Launcher(Terminal.system(), System.getenv(), webRoot, afterwards, Clock.systemUTC()).run(args);
        if (status != Serve.SERVING) {
            afterwards.run();
            System.exit(status);
        }
    }

    /** Returns the exit status, or {@link Serve#SERVING}. */
    int run(String... args) {
        return commands.execute(args);
    }

    private int refuse(ParameterException wrong, String[] args) {
        var line = new StringBuilder(String.valueOf(wrong.getMessage()).replace('\n', ' '));
        if (wrong.getArgSpec() instanceof OptionSpec option && environment.gives(option, wrong.getValue())) {
            line.append(" (from ").append(Environment.variable(option)).append(')');
        }
        String end = "; ";
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            line.append(": did you mean ").append(unmatched.getSuggestions().get(0));
            end = "? ";
        }
        line.append(end).append("--help lists the options");
        terminal.err().println("wirebook: " + line);
        return UNUSABLE;
    }

    private int complain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (!(failure instanceof StartupException)) {
            log.error("a fault of ours", failure);
            return FAULT;
        }
        if (failure.getCause() instanceof ContentException content) {
            content.problems().forEach(terminal.err()::println);
            terminal.err().println("wirebook: the book cannot be served before these lines are mended");
        } else {
            terminal.err().println("wirebook: " + failure.getMessage());
        }
        return UNUSABLE;
    }
}
