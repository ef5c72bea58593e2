package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirebook.events.Bounds;
import org.wirebook.events.Channel;
import org.wirebook.events.Journal;
import org.wirebook.events.ReservedIds;
import org.wirebook.web.HttpProblem;

/** What the feed tells of what happens, and how often. */
class FeedTest {

    private final Channel channel = new Channel(
            new Bounds(100, 1 << 20), new ReservedIds(0, unused -> {}), Journal.NONE, Clock.systemUTC(), Runnable::run);
    private final AtomicInteger connections = new AtomicInteger();
    private final Feed feed = new Feed(channel, connections::get);

    private List<String> told() {
        return channel.after(0, 100, 1 << 20).events().stream()
                .map(event -> event.type() + " " + event.data())
                .toList();
    }

    @Test
    void anExperimentIsToldAtOnce() {
        feed.ran("validators", "not-modified", true);

        assertThat(told()).containsExactly("run {\"page\":\"validators\",\"name\":\"not-modified\",\"holds\":true}");
    }

    @Test
    void aThousandAnswersAreOneEventWithTheirSums() {
        IntStream.range(0, 1_000).forEach(number -> feed.answered(number < 990 ? 200 : 404));
        feed.tick();
        feed.tick();

        assertThat(told()).containsExactly("answer {\"codes\":{\"200\":990,\"404\":10}}");
    }

    @Test
    void aStatusOfTheNextSecondIsAnotherEvent() {
        feed.answered(200);
        feed.tick();
        feed.answered(418);
        feed.tick();

        assertThat(told()).containsExactly("answer {\"codes\":{\"200\":1}}", "answer {\"codes\":{\"418\":1}}");
    }

    @Test
    void whatIsNoStatusIsNotCounted() {
        feed.answered(-1);
        feed.answered(1_000);
        feed.tick();

        assertThat(told()).isEmpty();
    }

    @Test
    void theNewestNumberOfConnectionsTakesThePlaceOfTheOneBefore() {
        connections.set(3);
        feed.tick();
        feed.tick();
        connections.set(5);
        feed.tick();
        feed.tick();

        assertThat(told()).containsExactly("connections {\"open\":5}");
    }

    @Test
    void aNumberOfConnectionsThatStaysIsNotToldAgain() {
        connections.set(3);
        feed.tick();
        feed.tick();
        long told = channel.now();
        feed.tick();
        feed.tick();

        assertThat(channel.now()).isEqualTo(told);
    }

    @Test
    void pagesThatChangedTogetherAreOneEvent() {
        feed.changed(Set.of("redirects", "caching-overview"));
        feed.changed(Set.of());

        assertThat(told()).containsExactly("page {\"pages\":[\"caching-overview\",\"redirects\"]}");
    }

    @Test
    void nobodyPublishesHere() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> feed.publish(new Sender("", "127.0.0.1", "", false, false), new Message("1")))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(405))
                .satisfies(problem -> assertThat(problem.fields()).containsEntry("Allow", "GET, HEAD, OPTIONS"));
        assertThat(told()).isEmpty();
    }
}
