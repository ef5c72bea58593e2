package org.wirebook.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.lab.Lab;
import org.wirebook.live.Follower;
import org.wirebook.question.Question;
import org.wirebook.support.Questions;
import org.wirebook.support.Site;

/**
 * The same file in three servlet containers shows the same site as the launcher does, at the root and under a context
 * path.
 */
class ContainersIT {

    @RegisterExtension
    static final Site LAUNCHER = new Site();

    @Nested
    class OnTomcat10 extends Deployed {
        @Override
        Container start() throws IOException {
            return Container.tomcat(System.getProperty("wirebook.tomcat10", "10.1.59"));
        }
    }

    @Nested
    class OnTomcat11 extends Deployed {
        @Override
        Container start() throws IOException {
            return Container.tomcat(System.getProperty("wirebook.tomcat11", "11.0.24"));
        }
    }

    @Nested
    class OnJetty extends Deployed {
        @Override
        Container start() throws IOException {
            return Container.jetty(System.getProperty("wirebook.jetty", "12.1.12"));
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Deployed {

        private static final Pattern LOCAL_LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");

        private static final Pattern STATUS = Pattern.compile("\"status\" : (\\d+)");

        private final HttpClient client = HttpClient.newHttpClient();

        private @Nullable Container container;

        abstract Container start() throws IOException;

        @BeforeAll
        void startContainer() throws IOException {
            container = start();
        }

        @AfterAll
        void stopContainer() {
            container().close();
        }

        private Container container() {
            if (container == null) {
                throw new IllegalStateException("not started");
            }
            return container;
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return client.send(request.build(), BodyHandlers.ofString());
        }

        private HttpResponse<String> get(String path, String... fields) throws Exception {
            var request = HttpRequest.newBuilder(container().uri(path));
            return send(fields.length == 0 ? request : request.headers(fields));
        }

        @Test
        void aPageIsTheSameToTheOctet() throws Exception {
            var here = get("/en/wiki/http-overview");
            var there = LAUNCHER.get("/en/wiki/http-overview");

            assertThat(here.statusCode()).isEqualTo(200);
            assertThat(here.body()).isEqualTo(there.body());
            assertThat(here.headers().firstValue("ETag"))
                    .isEqualTo(there.headers().firstValue("ETag"));
            assertThat(here.headers().firstValue("Content-Security-Policy"))
                    .isEqualTo(there.headers().firstValue("Content-Security-Policy"));
        }

        @ParameterizedTest
        @EnumSource(Follower.Transport.class)
        void aChannelReachesItsReadersOverEveryTransport(Follower.Transport transport) throws Exception {
            for (String context : List.of("", "/wirebook")) {
                String channel = context + "/live/"
                        + transport.name().toLowerCase(Locale.ROOT).replace('_', '-');
                publish(channel, "one");
                var reader = new Follower(container().uri("/").getPort(), channel, transport).until(1);

                var waiting = new FutureTask<>(() -> {
                    while (reader.events().size() < 3) { // a container may end an answer; clients come back
                        reader.until(3);
                    }
                    return reader;
                });
                new Thread(waiting).start();
                publish(channel, "two");
                publish(channel, "三 🙂");
                waiting.get(20, TimeUnit.SECONDS);

                assertThat(reader.events()).hasSize(3);
                assertThat(reader.events().get(0)).contains("one");
                assertThat(reader.events().get(1)).contains("two");
                assertThat(reader.events().get(2)).contains("三 🙂");
            }
        }

        private void publish(String channel, String text) throws Exception {
            var published = send(HttpRequest.newBuilder(container().uri(channel))
                    .header("Content-Type", "text/plain;charset=utf-8")
                    .POST(BodyPublishers.ofString(text)));
            assertThat(published.statusCode()).isEqualTo(201);
        }

        @Test
        void aMessageFromAPageOfAnotherSiteIsRefused() throws Exception {
            var refused = send(HttpRequest.newBuilder(container().uri("/live/tea"))
                    .header("Origin", "https://evil.example")
                    .POST(BodyPublishers.ofString("hello")));

            assertThat(refused.statusCode()).isEqualTo(403);
        }

        @Test
        void aPageThatIsStillTheSameCosts304WithTheRightFields() throws Exception {
            String tag =
                    get("/zh/wiki/url-anatomy").headers().firstValue("ETag").orElseThrow();
            var again = get("/zh/wiki/url-anatomy", "If-None-Match", tag);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(again.headers().firstValue("Vary")).contains("Accept-Encoding");
        }

        @Test
        void theRootLeadsToTheReadersLanguage() throws Exception {
            assertThat(get("/", "Accept-Language", "zh-CN").headers().firstValue("Location"))
                    .contains("/zh/");
            assertThat(get("/wirebook/", "Accept-Language", "fr").headers().firstValue("Location"))
                    .contains("/wirebook/en/");
        }

        @Test
        void underAContextPathEveryLinkStaysBelowIt() throws Exception {
            String html = get("/wirebook/en/wiki/status-codes").body();

            assertThat(LOCAL_LINK.matcher(html).results().map(link -> link.group(1)))
                    .isNotEmpty()
                    .allMatch(link -> link.startsWith("/wirebook/"));
        }

        @Test
        void underAContextPathEveryAssetIsThere() throws Exception {
            String html = get("/wirebook/en/").body();

            var assets = LOCAL_LINK
                    .matcher(html)
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> link.contains("/assets/"))
                    .toList();
            assertThat(assets).isNotEmpty();
            for (String asset : assets) {
                var answer = get(asset);
                assertThat(answer.statusCode()).as(asset).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
            }
        }

        @Test
        void anExperimentRunsAgainstTheContainerItself() throws Exception {
            for (String context : new String[] {"", "/wirebook"}) {
                var start = send(HttpRequest.newBuilder(container().uri(context + "/en/run/status-codes/not-modified"))
                        .POST(BodyPublishers.noBody()));
                assertThat(start.statusCode()).isEqualTo(303);

                var run = get(start.headers().firstValue("Location").orElseThrow(), "Accept", "application/json");
                assertThat(run.statusCode()).isEqualTo(200);
                assertThat(run.body())
                        .contains("304")
                        .contains("Host: localhost:" + container().port());
                assertThat(get(start.headers().firstValue("Location").orElseThrow(), "Accept", "text/html")
                                .body())
                        .contains("<mark>304"); // Tomcat sends no reason phrase
            }
        }

        /** What comes of them is decided by running them here. */
        @Test
        void whatReadersAreToForetellComesTrueHereAsWell() throws Exception {
            for (String context : new String[] {"", "/wirebook"}) {
                for (Question question : Questions.all()) {
                    if (question.task().type().equals("predict")) {
                        assertThat(answered(context, question))
                                .as(question.id().toString())
                                .contains("\"right\" : true", "\"surprising\" : false");
                    }
                }
            }
        }

        private String answered(String context, Question question) throws Exception {
            String form = "question=" + question.id() + "&version=" + question.version() + "&given="
                    + String.join("&given=", Questions.right(question));
            var answer = send(HttpRequest.newBuilder(container()
                            .uri(context + "/zh/quiz/" + question.id().slug()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            String learner = answer.headers().firstValue("Set-Cookie").orElseThrow();
            return get(
                            answer.headers().firstValue("Location").orElseThrow(),
                            "Cookie",
                            learner.replaceFirst(";.*", ""),
                            "Accept",
                            "application/json")
                    .body();
        }

        /** RFC 6455 as this container keeps it. */
        @Test
        void everyExperimentOfALabHolds() {
            var runner = new Runner(new WireClient(), Clock.systemUTC());
            for (String context : new String[] {"", "/wirebook"}) {
                var address = new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), container().port());
                var target = new Target(address, false, "localhost:" + address.getPort(), context);
                assertThat(Lab.experiments().values().stream().flatMap(List::stream))
                        .isNotEmpty()
                        .allSatisfy(trial -> assertThat(runner.run(trial, target))
                                .as(trial.name())
                                .matches(Run::holds));
            }
        }

        /** A container does not tell its settings; measuring finds them all the same. */
        @Test
        void theClimbFindsTheLimitsOfTheContainerItself() throws Exception {
            for (String context : new String[] {"", "/wirebook"}) {
                var page = send(HttpRequest.newBuilder(container().uri(context + "/en/lab/url-length"))
                        .POST(BodyPublishers.noBody()));

                assertThat(page.body())
                        .contains("does not tell its settings")
                        .containsPattern("data-finding=\"target\" data-below=\"[78]\\d{3}\" data-from=\"[78]\\d{3}\"")
                        .containsPattern("data-finding=\"field\" data-below=\"[78]\\d{3}\" data-from=\"[78]\\d{3}\"");
            }
        }

        private HttpResponse<String> type(String context, String octets) throws Exception {
            return send(HttpRequest.newBuilder(container().uri(context + "/en/lab/wire"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("octets=" + URLEncoder.encode(octets, StandardCharsets.UTF_8))));
        }

        @Test
        void theConsoleReachesNoOtherApplicationOfTheContainer() throws Exception {
            var host = " HTTP/1.1\\r\\nHost: localhost\\r\\n";

            assertThat(type("/wirebook", "GET /wirebook/http/get" + host + "\\r\\n")
                            .body())
                    .contains(">HTTP/1.1 200");
            assertThat(type("/wirebook", "GET /http/get" + host + "\\r\\n").statusCode())
                    .isEqualTo(422);
            assertThat(type(
                                    "/wirebook",
                                    "POST /wirebook/en/run/status-codes/challenge" + host
                                            + "Content-Length: 0\\r\\n\\r\\n")
                            .body())
                    .contains(">HTTP/1.1 403");
        }

        @Test
        void aVisitStaysInsideItselfAndIsWrittenDown() throws Exception {
            for (String context : new String[] {"", "/wirebook"}) {
                String ledger = send(HttpRequest.newBuilder(container().uri(context + "/api/visits"))
                                .POST(BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
                String visit = ledger.replace("/api/visits/", "/visit/");
                assertThat(get(visit + "/http/redirect/1").headers().firstValue("Location"))
                        .contains(visit + "/http/get");
                assertThat(get(visit + "/http/etag/v1", "If-None-Match", "\"v1\"")
                                .statusCode())
                        .isEqualTo(304);
                assertThat(get(visit + "/http/delay/0.02").body()).contains("/http/delay/0.02");
                assertThat(get(visit + "/http/nowhere").headers().firstValue("Content-Security-Policy"))
                        .contains("sandbox");

                assertThat(STATUS.matcher(get(ledger).body()).results().map(status -> status.group(1)))
                        .containsExactly("302", "304", "200", "404");
            }
        }

        @Test
        void searchFindsChinese() throws Exception {
            assertThat(get("/wirebook/api/search?lang=zh&q=%E7%BC%93%E5%AD%98").body())
                    .contains("/wirebook/zh/wiki/");
        }

        @Test
        void whatIsInsideTheWarIsNotServed() throws Exception {
            for (String path : new String[] {
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/org/wirebook/boot/WarMain.class",
                "/WEB-INF/content/book.toml"
            }) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            }
        }

        @Test
        void anUnknownPageIsOurs() throws Exception {
            var answer = get("/en/wiki/no-such-page", "Accept", "text/html");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("action=\"/en/search\"")
                    .doesNotContain("Tomcat")
                    .doesNotContain("Jetty");
        }
    }
}
