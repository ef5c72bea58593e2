package org.wirebook.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.ServletRoutes;

/** Starts and stops the {@link Application} with the web app; named in {@code WEB-INF/web.xml}. */
public final class ApplicationListener implements ServletContextListener {

    private final @Nullable Config config;
    private final Clock clock;
    private @Nullable Application application;

    /** For a servlet container: the configuration comes from its environment. */
    public ApplicationListener() {
        this.config = null;
        this.clock = Clock.systemUTC();
    }

    /** For the launcher, which has read the command line. */
    public ApplicationListener(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Config chosen = config != null
                ? config
                : Config.inContainer(System.getenv(), context::getInitParameter, ownFolder(context));
        Application started = Application.start(chosen, clock, context);
        started.addTo(new ServletRoutes(context));
        application = started;
    }

    /** The container's own folder for this web app: writable, though not promised to outlive a redeployment. */
    private static Path ownFolder(ServletContext context) {
        Object folder = Objects.requireNonNull(context.getAttribute(ServletContext.TEMPDIR), "no temporary folder");
        return Path.of(folder.toString(), "wirebook-data");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (application != null) {
            application.close();
        }
    }
}
