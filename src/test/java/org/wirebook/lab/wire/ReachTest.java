package org.wirebook.lab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.experiment.Target;

/** The console cannot be made to ask other applications of the same listener, whatever they take for a request. */
class ReachTest {

    private static Target site(String context) {
        return new Target(new InetSocketAddress(0), false, "localhost", context, Reach.PLACES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /http/get HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n",
                "OPTIONS * HTTP/1.1\r\n",
                "GET http://localhost:8080/en/wiki/x?q=/a#/b HTTP/1.1\r\n",
                "GET /http HTTP/1.1\r\nReferer: /elsewhere\r\nOrigin: http://elsewhere.example\r\nAccept: text/html, */*\r\n",
                "POST /http/post HTTP/1.1\r\nContent-Type: text/html\r\n\r\n{\"path\": \"/admin\"}",
                "FOO bar BAZ",
                "",
            })
    void whatLeadsToItsPlacesGoesOut(String octets) {
        assertThat(Reach.beyond(octets, site(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /manager/html HTTP/1.1\r\n\r\n",
                "GET\t/manager/html HTTP/1.1\r\n\r\n",
                "GET\u000b/manager HTTP/1.1\r\n\r\n",
                "GET /manager",
                "GET //manager/html HTTP/1.1\r\n",
                "GET \\manager HTTP/1.1\r\n",
                "GET /http/../manager HTTP/1.1\r\n",
                "GET /http/..;/manager HTTP/1.1\r\n",
                "GET /http/%2e%2E/manager HTTP/1.1\r\n",
                "GET /http/..%2Fmanager HTTP/1.1\r\n",
                "GET /http/..%5cmanager HTTP/1.1\r\n",
                "GET /%68ttp/get HTTP/1.1\r\n",
                "GET http://localhost/manager HTTP/1.1\r\n",
                "GET HTTP://localhost?/manager/ HTTP/1.1\r\n\r\nGET /manager HTTP/1.1\r\n",
                "GET http:/manager HTTP/1.1\r\n",
                "GET http:///manager HTTP/1.1\r\n",
                "GET http:\\manager HTTP/1.1\r\n",
                "GET http://localhost\\manager HTTP/1.1\r\n",
                "POST /http/post HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcGET /manager HTTP/1.1\r\n",
                "POST /http/post HTTP/1.1\r\n\r\n0\r\n\r\nxGET /manager",
                "GET /http/get HTTP/1.1\r\nX: GET /manager HTTP/1.1\r\n",
                "GET /api/lab/wire HTTP/1.1\r\n",
                "GET /live/chat HTTP/1.1\r\nUpgrade: websocket\r\n",
                "GET /visit/x/en/ HTTP/1.1\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /http/get HTTP/1.1\r\nUpgrade: H2C\r\n",
            })
    void whatMightLeadElsewhereDoesNot(String octets) {
        assertThat(Reach.beyond(octets, site(""))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "GET /http/get HTTP/1.1\r\n",
                "GET /wirebook/../manager HTTP/1.1\r\n",
                "GET /wirebookx/http/ HTTP/1.1\r\n",
                "GET http://localhost HTTP/1.1\r\n",
            })
    void belowAContextPathTheRootIsSomebodyElses(String octets) {
        assertThat(Reach.beyond(octets, site("/wirebook"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /wirebook HTTP/1.1", "GET /wirebook/http/get HTTP/1.1", "GET http://x/wirebook/zh/ HTTP/1.1"
            })
    void belowAContextPathItsOwnPlacesAre(String octets) {
        assertThat(Reach.beyond(octets, site("/wirebook"))).isEmpty();
    }
}
