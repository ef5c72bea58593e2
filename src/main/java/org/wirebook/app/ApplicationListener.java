package org.wirebook.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Ports;
import org.wirebook.web.ReadyAnswers;
import org.wirebook.web.ServerSettings;
import org.wirebook.web.ServletRoutes;
import org.wirebook.web.WebRoot;
import org.wirebook.wiki.Wiki;

/** Starts and stops the {@link Application} with the web app; named in {@code WEB-INF/web.xml}. */
public final class ApplicationListener implements ServletContextListener {

    private final Clock clock;
    private final @Nullable Begun begun;
    private volatile @Nullable Application application;

    /** What was begun before the context started. */
    private record Begun(Config config, Path content, Preparation preparation) {}

    /** For a servlet container: the configuration comes from its environment. */
    public ApplicationListener() {
        this.clock = Clock.systemUTC();
        this.begun = null;
    }

    /**
     * For the launcher, which has read the command line. Reading the book and opening the database begin at once.
     *
     * @param contextPath empty, or beginning with {@code /}
     * @param content the folder of the book
     */
    public ApplicationListener(Config config, String contextPath, Path content, Clock clock) {
        this.clock = clock;
        this.begun = new Begun(config, content, Preparation.begin(contextPath, content, config));
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        var webRoot = new WebRoot(context);
        Begun now = begun != null ? begun : begin(context, webRoot);
        var settings = new Wiki.Settings(
                context.getContextPath(),
                now.content(),
                now.config().dev(),
                now.config().baseUrl());
        Application started = Application.start(
                now.preparation(),
                now.config(),
                settings,
                ServerSettings.of(context),
                Ports.of(context),
                webRoot,
                clock);
        started.addTo(new ServletRoutes(context));
        context.setAttribute(ReadyAnswers.ATTRIBUTE, started.ready());
        application = started;
    }

    private static Begun begin(ServletContext context, WebRoot webRoot) {
        Config config = Config.inContainer(System.getenv(), context::getInitParameter, ownFolder(context));
        Path content = config.content()
                .orElseGet(
                        () -> webRoot.folder("/WEB-INF/content/", config.data().resolve("content")));
        return new Begun(config, content, Preparation.begin(context.getContextPath(), content, config));
    }

    /** The container's own folder for this web app: writable, though not promised to outlive a redeployment. */
    private static Path ownFolder(ServletContext context) {
        Object folder = Objects.requireNonNull(context.getAttribute(ServletContext.TEMPDIR), "no temporary folder");
        return Path.of(folder.toString(), "wirebook-data");
    }

    /** The server stops: answers that would go on for long end now. For the launcher; a container need not call it. */
    public void drain() {
        Application running = application;
        if (running != null) {
            running.drain();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Application running = application;
        if (running != null) {
            running.close();
        }
    }
}
