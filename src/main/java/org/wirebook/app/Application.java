package org.wirebook.app;

import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.List;
import org.wirebook.store.Database;
import org.wirebook.store.StoreException;
import org.wirebook.web.Feature;
import org.wirebook.web.ServletRoutes;
import org.wirebook.web.SiteFilter;

/** The whole site, put together by hand. Read this file first. */
public final class Application implements AutoCloseable {

    private final Database database;
    private final List<Feature> features;

    private Application(Database database, List<Feature> features) {
        this.database = database;
        this.features = features;
    }

    /**
     * Reads the book and opens the store.
     *
     * @throws StartupException for what an operator can mend
     */
    static Application start(Config config, Clock clock, ServletContext context) {
        Database database;
        try {
            database = Database.open(config.data());
        } catch (StoreException e) {
            throw new StartupException(String.valueOf(e.getMessage()), e);
        }
        return new Application(database, List.of());
    }

    /** Adds every route of the site. */
    void addTo(ServletRoutes routes) {
        routes.filter(new SiteFilter(
                (request, problem) -> problem.detail().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        features.forEach(feature -> feature.addTo(routes));
    }

    @Override
    public void close() {
        features.forEach(Feature::close);
        database.close();
    }
}
