package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirebook.content.Book;
import org.wirebook.content.BookReader;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.Observation;
import org.wirebook.experiment.Run.Check;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.lab.Lab;
import org.wirebook.question.Prediction;
import org.wirebook.support.Site;

/** What readers are to foretell happens on this site, and nothing else that they may choose. */
class PredictionsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private final Runner runner = new Runner(new WireClient(), Clock.systemUTC());

    static Stream<Arguments> predictions() throws Exception {
        Book book = new BookReader("", Lab.experiments()).read(Path.of("content"));
        return book.questions().stream()
                .filter(question -> question.task() instanceof Prediction)
                .map(question -> {
                    var task = (Prediction) question.task();
                    return Arguments.of(
                            question.id().toString(),
                            task,
                            book.trial(question.id().slug(), task.experiment()).orElseThrow());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("predictions")
    void aPredictionSettlesOnWhatItsAuthorExpects(String question, Prediction task, Experiment experiment) {
        var target = new Target(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), SITE.port()),
                false,
                "localhost:" + SITE.port(),
                "");
        Observation seen = runner.observe(experiment, task.conditions(), target);

        assertThat(seen.run().holds()).as(seen.run().toString()).isTrue();
        assertThat(seen.outcomes())
                .filteredOn(Check::holds)
                .extracting(Check::source)
                .containsExactly(expected(task));
        assertThat(task.settled(seen.holds())).hasValue(task.expected());
    }

    private static String expected(Prediction task) {
        return task.outcomes().stream()
                .filter(Prediction.Outcome::isExpected)
                .map(Prediction.Outcome::condition)
                .findFirst()
                .orElseThrow();
    }
}
