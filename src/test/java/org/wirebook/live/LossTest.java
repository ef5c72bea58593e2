package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirebook.live.Follower.Transport;

/** A client whose connection is cut, wherever that is, gets every event once and in order. */
@Timeout(60)
@ParameterizedClass
@EnumSource(LiveServer.Way.class)
class LossTest {

    @RegisterExtension
    static final LiveServer SERVER = new LiveServer();

    private static final int STEP = 3; // odd, so that cuts fall into heads, lengths, texts of two octets and line ends

    LossTest(LiveServer.Way way) {
        SERVER.by(way);
    }

    private static List<String> published(String path, int count) throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(SERVER.publish(path, "ä" + i) + " message \"ä" + i + "\"");
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aConnectionCutAfterAnyNumberOfOctetsLosesAndRepeatsNothing(Transport transport) throws Exception {
        String path = LiveServer.fresh();
        List<String> all = published(path, 8);
        int octets = 1;
        while (cutOnce(path, transport, octets, all)) {
            octets += STEP;
        }

        assertThat(octets).as("the cuts went through the whole session").isGreaterThan(400);
    }

    private static boolean cutOnce(String path, Transport transport, int octets, List<String> all) throws IOException {
        var follower = new Follower(SERVER.port(), path, transport);
        boolean isCut = follower.read(all.size(), octets);
        if (isCut) {
            assertThat(follower.events())
                    .isEqualTo(all.subList(0, follower.events().size()));
            follower.until(all.size());
        }
        assertThat(follower.events()).as("cut after %d octets", octets).isEqualTo(all);
        return isCut;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void oneThatIsCutAgainAndAgainWhileOthersPublishMissesNothing(Transport transport) throws Exception {
        String path = LiveServer.fresh();
        var follower = new Follower(SERVER.port(), path, transport);
        List<String> all = new ArrayList<>(published(path, 2));
        for (int round = 0; round < 30; round++) {
            follower.read(all.size(), 250 + 37 * round);
            all.addAll(published(path, 2));
        }
        follower.until(all.size());

        assertThat(follower.events()).isEqualTo(all);
    }
}
