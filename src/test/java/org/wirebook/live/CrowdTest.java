package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirebook.events.Channel;
import org.wirebook.events.Draft;
import org.wirebook.live.Follower.Transport;

/** Two thousand at once: each gets everything once, and no thread waits for any of them. */
@Timeout(60)
@ParameterizedClass
@EnumSource(LiveServer.Way.class)
class CrowdTest {

    @RegisterExtension
    static final LiveServer SERVER = new LiveServer();

    private static final int CROWD = 2_000;
    private static final int EVENTS = 5;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    /** One of the crowd, and what it was told. */
    CrowdTest(LiveServer.Way way) {
        SERVER.by(way);
    }

    private record Member(SocketChannel connection, StringBuilder told) {}

    private static String request(String path, Transport transport) {
        List<String> handshake = List.of(
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "");
        return "GET " + path + (transport == Transport.LONG_POLL ? "?after=now&wait=60" : "?after=now")
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + switch (transport) {
                    case WEBSOCKET -> String.join("\r\n", handshake);
                    case EVENT_STREAM -> "Accept: text/event-stream\r\n";
                    case SHORT_POLL, LONG_POLL -> "";
                }
                + "\r\n";
    }

    private static void read(Selector selector, List<Member> crowd, Predicate<Member> isDone) throws Exception {
        var octets = ByteBuffer.allocate(1 << 16);
        Set<Member> waiting = crowd.stream().filter(isDone.negate()).collect(Collectors.toSet());
        while (!waiting.isEmpty()) {
            assertThat(selector.select(LiveServer.PATIENCE.toMillis())).isPositive();
            for (SelectionKey key : selector.selectedKeys()) {
                var member = crowd.get((Integer) key.attachment());
                octets.clear();
                assertThat(member.connection().read(octets)).isNotNegative();
                member.told().append(StandardCharsets.ISO_8859_1.decode(octets.flip()));
                if (isDone.test(member)) {
                    waiting.remove(member);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private static List<Long> ids(Member member) {
        return ID.matcher(member.told())
                .results()
                .map(id -> Long.valueOf(id.group(1)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"LONG_POLL", "EVENT_STREAM", "WEBSOCKET"})
    void twoThousandGetEverythingOnceAndHoldNoThread(Transport transport) throws Exception {
        String path = LiveServer.fresh();
        Channel channel = SERVER.live().channel(path.substring("/live/".length()));
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        List<Member> crowd = new ArrayList<>();
        try (var selector = Selector.open()) {
            var request = StandardCharsets.US_ASCII.encode(request(path, transport));
            for (int i = 0; i < CROWD; i++) {
                var connection =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVER.port()));
                connection.write(request.duplicate());
                connection.configureBlocking(false);
                connection.register(selector, SelectionKey.OP_READ, i);
                crowd.add(new Member(connection, new StringBuilder()));
            }
            while (channel.readers() < CROWD) {
                Thread.onSpinWait();
            }
            if (transport != Transport.LONG_POLL) {
                read(selector, crowd, member -> member.told().indexOf("\r\n\r\n") > 0);
            }
            int events = transport == Transport.LONG_POLL ? 1 : EVENTS;
            List<Long> published = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                published.add(channel.publish(new Draft("message", "\"hello\"")).id());
            }
            read(selector, crowd, member -> ids(member).size() >= events);

            assertThat(crowd).allMatch(member -> ids(member).equals(published));
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 250);
        } finally {
            for (Member member : crowd) {
                member.connection().close();
            }
        }
    }
}
