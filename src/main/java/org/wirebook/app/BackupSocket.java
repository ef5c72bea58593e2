package org.wirebook.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.web.DaemonThreads;
import org.wirebook.web.OwnerOnly;

/**
 * By which a running site is asked for a backup: a socket in its data folder (AF_UNIX), which nobody but the owner can
 * reach, so it needs neither a port nor a password. Who connects sends the path of the file to write, and is sent
 * nothing if it was written, else why not.
 */
public final class BackupSocket implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BackupSocket.class);
    private static final int LONGEST_PATH = 4_096;

    /** Writes a backup. */
    @FunctionalInterface
    interface Backup {
        /** Fails with what to tell. */
        void write(Path file) throws IOException;
    }

    private final Path socket;
    private final ServerSocketChannel listener;
    private final Backup backup;

    private BackupSocket(Path socket, ServerSocketChannel listener, Backup backup) {
        this.socket = socket;
        this.listener = listener;
        this.backup = backup;
    }

    private static Path folder(Path data) {
        return data.resolve("control");
    }

    private static UnixDomainSocketAddress address(Path data) {
        return UnixDomainSocketAddress.of(folder(data).resolve("backup"));
    }

    /**
     * Listens until it is closed, if this system can.
     *
     * @param data the folder, in use by this process alone
     */
    static Optional<BackupSocket> open(Path data, Backup backup) {
        try {
            Files.createDirectories(folder(data));
            OwnerOnly.restrict(folder(data));
            UnixDomainSocketAddress address = address(data);
            Files.deleteIfExists(address.getPath()); // of a process that was killed
            ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            var socket = new BackupSocket(address.getPath(), listener.bind(address), backup);
            new DaemonThreads("backup-").newThread(socket::serve).start();
            return Optional.of(socket);
        } catch (IOException | RuntimeException e) { // a path that is too long, a system without such sockets
            log.info("no backup while running: cannot listen in {}: {}", data, e.getMessage());
            return Optional.empty();
        }
    }

    private void serve() {
        while (listener.isOpen()) {
            try (SocketChannel client = listener.accept()) {
                answer(client);
            } catch (ClosedChannelException e) {
                log.debug("closed");
            } catch (IOException e) {
                log.warn("cannot answer who asked for a backup", e);
            }
        }
    }

    private void answer(SocketChannel client) throws IOException {
        String path = read(client, LONGEST_PATH);
        String trouble = "";
        try {
            backup.write(Path.of(path));
        } catch (IOException e) {
            trouble = String.valueOf(e.getMessage());
        }
        write(client, trouble);
    }

    /**
     * Asks the site that runs on a data folder.
     *
     * @param file where to write, an absolute path
     * @return why it was not written, or empty text; or nothing at all if no site runs there
     */
    public static Optional<String> ask(Path data, Path file) {
        if (!Files.exists(address(data).getPath())) {
            return Optional.empty();
        }
        try (SocketChannel site = SocketChannel.open(address(data))) {
            write(site, file.toString());
            site.shutdownOutput();
            return Optional.of(read(site, Integer.MAX_VALUE));
        } catch (IOException e) {
            log.debug("nobody listens: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static String read(SocketChannel channel, int most) throws IOException {
        InputStream in = Channels.newInputStream(channel);
        return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer octets = StandardCharsets.UTF_8.encode(text);
        while (octets.hasRemaining()) {
            channel.write(octets);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            log.debug("the socket stays: {}", e.getMessage());
        }
    }
}
