package org.wirebook.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.ee11.websocket.servlet.WebSocketUpgradeFilter;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.app.ApplicationListener;
import org.wirebook.app.Config;
import org.wirebook.app.StartupException;
import org.wirebook.web.InterimAnswers;
import org.wirebook.web.Outlets;
import org.wirebook.web.Ports;
import org.wirebook.web.ServerSettings;

/** The site on embedded Jetty. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final int THREADS = 100;
    private static final Duration DRAIN = Duration.ofSeconds(4);

    /** HTTPS, when there is any. */
    private record Secure(int port, Tls tls) {}

    private final Server server;
    private final Draining draining;
    private final ApplicationListener site;
    private final int httpPort;
    private final @Nullable Secure secure;

    private EmbeddedServer(
            Server server, Draining draining, ApplicationListener site, int httpPort, @Nullable Secure secure) {
        this.server = server;
        this.draining = draining;
        this.site = site;
        this.httpPort = httpPort;
        this.secure = secure;
    }

    /**
     * Starts the site and returns when it answers.
     *
     * @param contextPath empty, or beginning with {@code /}
     * @param webRoot the unpacked WAR, or {@code webapp/} of the source tree
     * @throws StartupException for what an operator can mend
     */
    public static EmbeddedServer start(Listen listen, String contextPath, Path webRoot, Config config, Clock clock) {
        QueuedThreadPool threads = threads();
        var server = new Server(threads);
        server.setDynamic(false); // it asks its handlers once whether they block
        server.setErrorHandler(new ErrorAnswers());
        try {
            var sockets = new Sockets(server, listen.host());
            int httpPort = sockets.openHttp(listen.httpPort());
            Secure secure = listen.https().map(https -> open(https, sockets)).orElse(null);
            Path content = config.content().orElse(webRoot.resolve("WEB-INF/content"));
            var application = new ApplicationListener(config, contextPath, content, clock);
            ServletContextHandler site = site(contextPath, webRoot, application);
            site.setAttribute(ServerSettings.ATTRIBUTE, ConnectorSettings.of(server));
            Handler handler = new FromMemory(site, contextPath, site.getServletContext(), handOver(threads));
            if (secure != null) {
                var ports = new Ports(httpPort, secure.port());
                site.setAttribute(Ports.ATTRIBUTE, ports);
                if (listen.redirects()) {
                    handler = new HttpsRedirect(handler, contextPath, destination(secure.tls(), ports, config));
                }
            }
            var draining = new Draining(handler);
            server.setHandler(draining);
            server.start();
            var started = new EmbeddedServer(server, draining, application, httpPort, secure);
            started.renewTomorrow();
            return started;
        } catch (Exception e) {
            abandon(server);
            throw startupException(e);
        }
    }

    private static QueuedThreadPool threads() {
        // Jetty would start the JVM's management to learn whether object references take four bytes of a cache line
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("server");
        threads.setStopTimeout(0); // what runs longer than the draining is interrupted
        if (VirtualThreads.areSupported()) {
            var virtual = new VirtualThreadPool();
            virtual.setName("request");
            threads.setVirtualThreadsExecutor(virtual);
        }
        return threads;
    }

    /** For requests that may block. A thread that waits for just that is woken sooner than one of the pool's queue. */
    private static Executor handOver(QueuedThreadPool threads) {
        Executor virtual = VirtualThreads.getVirtualThreadsExecutor(threads);
        return virtual != null
                ? virtual
                : request -> {
                    if (!threads.tryExecute(request)) {
                        threads.execute(request);
                    }
                };
    }

    private static Secure open(Listen.Https https, Sockets sockets) {
        var tls = new Tls(https.certificates());
        int port = sockets.openHttps(https.port(), tls.factory());
        tls.begin(); // not before the port is ours: where the start fails nothing is left behind
        return new Secure(port, tls);
    }

    private static HttpsRedirect.Destination destination(Tls tls, Ports ports, Config config) {
        Optional<String> fixed = config.baseUrl().map(URI::getRawAuthority);
        return (host, isLocal) -> fixed.or(() ->
                isLocal || tls.names().include(host) ? Optional.of(ports.secureAuthority(host)) : Optional.empty());
    }

    private static ServletContextHandler site(String contextPath, Path webRoot, ApplicationListener application) {
        var context = new ServletContextHandler(contextPath.isEmpty() ? "/" : contextPath);
        context.setBaseResource(ResourceFactory.of(context).newResource(webRoot.toAbsolutePath()));
        context.setErrorHandler(new ErrorAnswers());
        leaveOutUpgradeFilter(context);
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        context.setAttribute(InterimAnswers.ATTRIBUTE, new JettyInterimAnswers());
        context.setAttribute(Outlets.ATTRIBUTE, new JettyOutlets());
        context.addEventListener(application);
        return context;
    }

    /**
     * Jetty would put a filter before every request, which makes a copy of it to look for {@code Upgrade}; it does so
     * unless there is one. Our servlets ask for an upgrade themselves, so this one stands before none.
     */
    private static void leaveOutUpgradeFilter(ServletContextHandler context) {
        var filter = new FilterHolder(new WebSocketUpgradeFilter());
        filter.setName(WebSocketUpgradeFilter.class.getName()); // by which Jetty looks for it
        context.getServletHandler().addFilter(filter);
    }

    private static void abandon(Server server) {
        for (Connector connector : server.getConnectors()) {
            ((ServerConnector) connector).close(); // a server that did not start does not close what it opened
        }
        stop(server);
    }

    /** Jetty wraps what a listener throws. */
    private static RuntimeException startupException(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException expected) {
                return expected;
            }
        }
        return new IllegalStateException("the server did not start", failure);
    }

    private void renewTomorrow() {
        if (secure != null) {
            server.getScheduler().schedule(() -> server.getThreadPool().execute(this::renew), 1, TimeUnit.DAYS);
        }
    }

    private void renew() {
        renewCertificate();
        renewTomorrow();
    }

    /** Takes a new certificate where the old one nears its end or has been replaced. Runs once a day by itself. */
    void renewCertificate() {
        if (secure != null) {
            secure.tls().renew();
        }
    }

    /** The port of plain HTTP. */
    public int httpPort() {
        return httpPort;
    }

    /** The port of HTTPS, if there is one. */
    public OptionalInt httpsPort() {
        return secure == null ? OptionalInt.empty() : OptionalInt.of(secure.port());
    }

    /** Takes no more connections, waits up to 4 s for requests in flight, then stops the site. */
    @Override
    public void close() {
        for (Connector connector : server.getConnectors()) {
            // from now on HTTP/1.1 says "Connection: close", HTTP/2 GOAWAY; idle connections need not be waited for
            Future<Void> unused = Graceful.shutdown((ServerConnector) connector);
        }
        site.drain();
        if (!draining.await(DRAIN)) {
            log.info("cut off requests that took longer than {} s", DRAIN.toSeconds());
        }
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            log.warn("did not stop cleanly", e);
        }
    }
}
