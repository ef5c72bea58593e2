package org.wirebook.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says; the number is written into a resource by the build. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IOException("the build has left out version.txt");
            }
            String number = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new String[] {"wirebook " + number + " on Java " + Runtime.version()};
        }
    }
}
