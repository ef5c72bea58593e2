package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.Handshake;
import org.wirebook.experiment.websocket.Printed;

/** A client that sends any octets as frames, and reads frames as they come. */
final class RawWebSocket implements AutoCloseable {

    static final String KEY = Printed.unhex("a5 5a c3 3c");

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;
    private final String answer;

    /** @param fields of the handshake besides those that must be there */
    RawWebSocket(int port, String path, String... fields) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port), path, fields);
    }

    private RawWebSocket(Socket connected, String path, String... fields) throws IOException {
        socket = connected;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
        var all = new ArrayList<>(Handshake.fields("localhost"));
        all.addAll(List.of(fields));
        write(Handshake.request("GET " + path + " HTTP/1.1", all));
        answer = head();
    }

    /** One whose system holds little of what it has not read. */
    static RawWebSocket narrow(int port, String path) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new RawWebSocket(socket, path);
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** The head of the answer to the handshake. */
    String answer() {
        return answer;
    }

    void write(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(int opcode, String payload) throws IOException {
        write(Frame.masked(opcode, KEY, payload).octets());
    }

    Frame next() throws IOException {
        var octets = new StringBuilder();
        read(octets, 2);
        int code = octets.charAt(1) & 0x7F;
        read(octets, code < 126 ? 0 : code == 126 ? 2 : 8);
        var frame = new Frame(octets.toString());
        assertThat(frame.isMasked()).as("no server masks").isFalse();
        read(octets, Math.toIntExact(frame.length()));
        return new Frame(octets.toString());
    }

    private void read(StringBuilder octets, int count) throws IOException {
        byte[] read = new byte[count];
        in.readFully(read);
        octets.append(new String(read, StandardCharsets.ISO_8859_1));
    }

    /** A message, its fragments joined; control frames fail. */
    String message(int opcode) throws IOException {
        Frame frame = next();
        assertThat(frame.opcode()).isEqualTo(opcode);
        var payload = new StringBuilder(frame.payload());
        while (!frame.fin()) {
            frame = next();
            assertThat(frame.opcode()).isEqualTo(Frame.CONTINUATION);
            payload.append(frame.payload());
        }
        return payload.toString();
    }

    /** Whether the server ends the connection, and sends nothing more before. */
    boolean ends() {
        try {
            return in.read() < 0;
        } catch (IOException e) {
            return e.getMessage() != null && e.getMessage().contains("reset"); // it had not read all that was sent
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
