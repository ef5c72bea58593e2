package org.wirebook.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.wirebook.experiment.websocket.Frame;

/** A connection of HTTP/1.1 or WebSocket, octet by octet. It may be made to end after so many of them. */
final class Wire implements AutoCloseable {

    private static final String KEY = "\u0001\u0002\u0003\u0004";
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Socket socket = new Socket();
    private final InputStream in;
    private int left;

    Wire(int port) throws IOException {
        this(port, NO_LIMIT, 0);
    }

    /**
     * @param octets after so many received ones, it is cut
     * @param window how many the system takes before they are read; 0 for its own choice
     */
    Wire(int port, int octets, int window) throws IOException {
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        socket.setSoTimeout((int) LiveServer.PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        left = octets;
    }

    Wire write(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Sends a GET, and returns the head of the answer. */
    String get(String target, String... fieldLines) throws IOException {
        write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String line : fieldLines) {
            write(line + "\r\n");
        }
        return write("\r\n").head();
    }

    /** Opens a WebSocket, and returns the head of the answer. */
    String open(String target, String... fieldLines) throws IOException {
        for (String line : fieldLines) {
            assert line.contains(":") : line;
        }
        String more = fieldLines.length == 0 ? "" : String.join("\r\n", fieldLines) + "\r\n";
        return write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more
                        + "\r\n")
                .head();
    }

    private int octet() throws IOException {
        int read = left > 0 ? in.read() : -1;
        if (read < 0) {
            throw new EOFException("cut");
        }
        left--;
        return read;
    }

    private byte[] octets(int count) throws IOException {
        var read = new ByteArrayOutputStream();
        while (read.size() < count) {
            read.write(octet());
        }
        return read.toByteArray();
    }

    /** Everything up to an empty line. */
    String head() throws IOException {
        var head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    String line() throws IOException {
        var line = new StringBuilder();
        for (int octet = octet(); octet != '\n'; octet = octet()) {
            line.append((char) octet);
        }
        return line.toString().replaceFirst("\r$", "");
    }

    /** The content whose length the head tells. */
    String content(String head) throws IOException {
        String length = head.toLowerCase(Locale.ROOT).replaceFirst("(?s).*content-length: (\\d+).*", "$1");
        return length.equals(head.toLowerCase(Locale.ROOT))
                ? ""
                : new String(octets(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    /** The next chunk (RFC 9112 §7.1); empty if it is the last. */
    String chunk() throws IOException {
        String size = line();
        if (size.isEmpty()) { // the end of the chunk before: Jetty sends it with the next
            size = line();
        }
        return new String(octets(Integer.parseInt(size, 16)), StandardCharsets.UTF_8);
    }

    /** The next frame. */
    Frame frame() throws IOException {
        byte[] two = octets(2);
        byte[] more = octets((two[1] & 0x7F) == 126 ? 2 : (two[1] & 0x7F) == 127 ? 8 : 0);
        String head = latin(two) + latin(more);
        return new Frame(head + latin(octets(Math.toIntExact(new Frame(head).length()))));
    }

    /** The next frame's text. */
    String text() throws IOException {
        return new String(frame().payload().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The code and the reason of the close frame that comes, after whatever comes before it. */
    String closing() throws IOException {
        Frame frame = frame();
        while (frame.opcode() != Frame.CLOSE) {
            frame = frame();
        }
        String payload = frame.payload();
        return (payload.charAt(0) << 8 | payload.charAt(1)) + " " + payload.substring(2);
    }

    void send(int opcode, String payload) throws IOException {
        write(Frame.masked(opcode, KEY, payload).octets());
    }

    private static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** How many octets come until the connection ends. */
    long untilEnd() {
        long count = 0;
        try {
            while (in.read() >= 0) {
                count++;
            }
        } catch (IOException e) {
            return count; // reset: it had more to say
        }
        return count;
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
