package org.wirebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody takes more turns at once than there are, and each is given back. */
class TurnsTest {

    private final Turns turns = new Turns(1, 5);
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    /** Answers 200 when it may, or with the problem's status; {@code /slow} stays until it is let go. */
    private final class Costly extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            try {
                response.setStatus(turns.take(request, () -> work(Requests.path(request))));
            } catch (HttpProblem problem) {
                response.setStatus(problem.status());
                problem.fields().forEach(response::setHeader);
            }
        }

        private int work(String path) {
            if (path.equals("/broken")) {
                throw HttpProblem.badRequest("broken");
            }
            if (path.equals("/slow")) {
                inside.countDown();
                try {
                    assertThat(leave.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return 200;
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var handler = new ServletContextHandler("/");
        handler.addServlet(new ServletHolder(new Costly()), "/");
        server.setHandler(handler);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path))
                .build();
    }

    private HttpResponse<Void> get(String path) throws Exception {
        return client.send(to(path), BodyHandlers.discarding());
    }

    @Test
    void whoHasATurnWaitsForTheNext() throws Exception {
        var slow = client.sendAsync(to("/slow"), BodyHandlers.discarding());
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();

        var refused = get("/quick");
        leave.countDown();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(slow.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void aTurnIsGivenBackWhateverHappens() throws Exception {
        assertThat(get("/broken").statusCode()).isEqualTo(400);
        assertThat(get("/quick").statusCode()).isEqualTo(200);
        assertThat(get("/quick").statusCode()).isEqualTo(200);
    }
}
