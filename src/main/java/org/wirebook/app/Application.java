package org.wirebook.app;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.wirebook.content.ContentException;
import org.wirebook.experiment.WireClient;
import org.wirebook.http.HttpDemos;
import org.wirebook.lab.Bench;
import org.wirebook.lab.Lab;
import org.wirebook.store.Database;
import org.wirebook.store.RunRepository;
import org.wirebook.store.StoreException;
import org.wirebook.visit.Visits;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Feature;
import org.wirebook.web.Routes;
import org.wirebook.web.ServletRoutes;
import org.wirebook.web.SiteFilter;
import org.wirebook.web.WebRoot;
import org.wirebook.wiki.Wiki;

/** The whole site, put together by hand. Read this file first. */
public final class Application implements AutoCloseable {

    private final Database database;
    private final WireClient client;
    private final Wiki wiki;
    private final Visits visits;
    private final List<Feature> features;

    private Application(Database database, WireClient client, Wiki wiki, Visits visits, List<Feature> features) {
        this.database = database;
        this.client = client;
        this.wiki = wiki;
        this.visits = visits;
        this.features = List.copyOf(features);
    }

    /**
     * Reads the book and opens the store.
     *
     * @throws StartupException for what an operator can mend
     */
    static Application start(Config config, Clock clock, ServletContext context) {
        var webRoot = new WebRoot(context);
        // Reading the book and opening the database take about as long as each other, and know nothing of each other.
        var opening = new FutureTask<>(() -> Database.open(config.data()));
        new Thread(opening, "store").start();
        try {
            var settings = new Wiki.Settings(
                    context.getContextPath(), content(config, webRoot), config.dev(), config.baseUrl());
            var client = new WireClient();
            List<Exhibit> labs = Lab.open(new Bench(context.getContextPath(), client, clock));
            var wiki =
                    Wiki.open(settings, webRoot, labs, client, () -> new RunRepository(opened(opening), clock), clock);
            var visits = new Visits(clock, new SecureRandom());
            var features = new ArrayList<Feature>(labs);
            features.addAll(List.of(wiki, new HttpDemos(clock), visits));
            return new Application(opened(opening), client, wiki, visits, features);
        } catch (ContentException e) {
            opened(opening).close();
            throw new StartupException("the book cannot be served as it is:\n" + e.getMessage(), e);
        }
    }

    private static Database opened(FutureTask<Database> opening) {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException expected) {
                throw new StartupException(String.valueOf(expected.getMessage()), expected);
            }
            throw new IllegalStateException("the database did not open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database opened", e);
        }
    }

    /** The folder an operator named, or the book inside the WAR. */
    private static Path content(Config config, WebRoot webRoot) {
        return config.content()
                .orElseGet(
                        () -> webRoot.folder("/WEB-INF/content/", config.data().resolve("content")));
    }

    /** Slugs of the labs that pages may link to. */
    public static Set<String> labs() {
        return Lab.slugs();
    }

    /** Adds every route of the site. */
    void addTo(ServletRoutes routes) {
        routes.filter(visits.filter());
        routes.filter(new SiteFilter(wiki::drawProblem, client::isOwnConnection));
        Routes open = visits.open(routes);
        features.forEach(feature -> feature.addTo(open));
    }

    @Override
    public void close() {
        features.forEach(Feature::close);
        database.close();
    }
}
