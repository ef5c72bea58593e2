package org.wirebook.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.wirebook.content.BookReader;
import org.wirebook.events.ReservedIds;
import org.wirebook.experiment.WireClient;
import org.wirebook.http.HttpDemos;
import org.wirebook.lab.Bench;
import org.wirebook.lab.Lab;
import org.wirebook.live.Live;
import org.wirebook.quiz.Quizzes;
import org.wirebook.quiz.Rehearsal;
import org.wirebook.store.ChatRepository;
import org.wirebook.store.Database;
import org.wirebook.store.IdRepository;
import org.wirebook.store.RunRepository;
import org.wirebook.visit.Visits;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Feature;
import org.wirebook.web.Inquiry;
import org.wirebook.web.LearnerKey;
import org.wirebook.web.Learners;
import org.wirebook.web.OwnConnections;
import org.wirebook.web.Ports;
import org.wirebook.web.ReadyAnswers;
import org.wirebook.web.Routes;
import org.wirebook.web.ServletRoutes;
import org.wirebook.web.SiteFilter;
import org.wirebook.web.WebRoot;
import org.wirebook.wiki.Rehearsed;
import org.wirebook.wiki.Wiki;

/** The whole site, put together by hand. Read this file first. */
public final class Application implements AutoCloseable {

    private final Database database;
    private final OwnConnections experiments;
    private final ReservedIds ids;
    private final Wiki wiki;
    private final Visits visits;
    private final Predicate<Inquiry> waits;
    private final List<Feature> features;
    private final Optional<BackupSocket> backups;

    private Application(
            Database database,
            OwnConnections experiments,
            ReservedIds ids,
            Wiki wiki,
            Visits visits,
            Predicate<Inquiry> waits,
            List<Feature> features,
            Optional<BackupSocket> backups) {
        this.database = database;
        this.experiments = experiments;
        this.ids = ids;
        this.wiki = wiki;
        this.visits = visits;
        this.waits = waits;
        this.features = List.copyOf(features);
        this.backups = backups;
    }

    /**
     * Puts the site together.
     *
     * @param config what the operator decided
     * @param settings where the prepared book lies, and how it is served
     * @param connector settings of the server's connectors, as far as it tells
     * @param ports of the server, if it tells them
     * @throws StartupException for what an operator can mend
     */
    static Application start(
            Preparation preparation,
            Config config,
            Wiki.Settings settings,
            Map<String, String> connector,
            Optional<Ports> ports,
            WebRoot webRoot,
            Clock clock) {
        Database database = preparation.database();
        try {
            var client = new WireClient();
            var experiments = new OwnConnections(client.addresses());
            var ids = ids(new IdRepository(database));
            var random = new SecureRandom();
            LearnerKey key = key(config.data(), random);
            var learners = new Learners(key, random);
            var chats = new Live.Chats(
                    new ChatRepository(database),
                    key,
                    learners,
                    config.channels().moderatorToken());
            var live = new Live(limits(config.channels()), ids, experiments, chats, clock);
            List<Exhibit> labs =
                    Lab.open(new Bench(settings.context(), client, clock, connector, ports, live::channel));
            var kept = new RunRepository(database, clock);
            var demos = new HttpDemos(live.happenings(), clock);
            var wiki = Wiki.open(
                    settings,
                    preparation.book(),
                    reader(settings.context()),
                    webRoot,
                    labs,
                    demos::table,
                    client,
                    kept,
                    live.happenings(),
                    clock);
            var quizzes = new Quizzes(
                    new Quizzes.Site(
                            wiki::book,
                            wiki.painter(),
                            learners,
                            new Quizzes.Secrets(code -> key.alias("transfer", code), random, config.operatorToken()),
                            rehearsal(wiki),
                            wiki::wire),
                    database,
                    clock);
            var visits = new Visits(clock, random);
            var features = new ArrayList<Feature>(labs);
            features.addAll(List.of(wiki, quizzes, demos, live, visits));
            Optional<BackupSocket> backups =
                    BackupSocket.open(config.data(), file -> Backups.write(database, config.data(), file));
            return new Application(database, experiments, ids, wiki, visits, live.gate(), features, backups);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static ReservedIds ids(IdRepository repository) {
        return new ReservedIds(repository.reserved(), repository::reserve);
    }

    private static Rehearsal rehearsal(Wiki wiki) {
        return (slug, experiment, conditions, language, request) -> {
            Rehearsed run = wiki.rehearse(slug, experiment, conditions, language, request);
            return new Rehearsal.Outcome(run.run(), run.held());
        };
    }

    private static LearnerKey key(Path data, SecureRandom random) {
        try {
            return LearnerKey.in(data, random);
        } catch (UncheckedIOException e) {
            throw new StartupException(
                    "cannot use the file learner.key in " + data
                            + ": put it back from a backup, or delete it, and nobody who was here before is known again",
                    e);
        }
    }

    /**
     * Reads books whose pages may link to our labs.
     *
     * @param contextPath of the web application: empty or {@code /wirebook}
     */
    public static BookReader reader(String contextPath) {
        return new BookReader(contextPath, Lab.experiments());
    }

    private static Live.Limits limits(Config.Channels channels) {
        return new Live.Limits(channels.connections(), channels.connectionsPerAddress());
    }

    /** What may be answered without the routes. */
    ReadyAnswers ready() {
        return new ReadyAnswers(wiki::ready, waits, experiments);
    }

    /** Adds every route of the site. */
    void addTo(ServletRoutes routes) {
        routes.filter(visits.filter());
        routes.filter(new SiteFilter(wiki.problems(), experiments));
        Routes open = visits.open(routes);
        features.forEach(feature -> feature.addTo(open));
    }

    /** The server stops: answers that would go on for long end now. */
    void drain() {
        features.forEach(Feature::drain);
    }

    @Override
    public void close() {
        backups.ifPresent(BackupSocket::close);
        features.forEach(Feature::close);
        ids.close();
        database.close();
    }
}
