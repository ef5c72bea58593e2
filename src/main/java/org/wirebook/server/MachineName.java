package org.wirebook.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What this machine calls itself. Asks the system first: {@link InetAddress} asks DNS too, which can take seconds. */
final class MachineName {

    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private MachineName() {}

    static String of(Map<String, String> environment) {
        return linux().or(() -> Optional.ofNullable(environment.get("COMPUTERNAME"))) // Windows
                .orElseGet(MachineName::resolved);
    }

    private static Optional<String> linux() {
        try {
            return Optional.of(Files.readString(LINUX).strip());
        } catch (IOException e) {
            return Optional.empty(); // another system
        }
    }

    private static String resolved() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // a machine without a name
        }
    }
}
