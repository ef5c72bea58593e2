package org.wirebook.server;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What the connectors really go by, read from them, under Jetty's own names. */
final class ConnectorSettings {

    private ConnectorSettings() {}

    /** Of the first connector: all of a server share them. */
    static Map<String, String> of(Server server) {
        var settings = new TreeMap<String, String>();
        if (server.getConnectors()[0] instanceof ServerConnector connector) {
            HttpConfiguration http =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            settings.put("requestHeaderSize", Integer.toString(http.getRequestHeaderSize()));
            settings.put("responseHeaderSize", Integer.toString(http.getResponseHeaderSize()));
            settings.put("httpCompliance", http.getHttpCompliance().getName());
            settings.put("uriCompliance", http.getUriCompliance().getName());
            settings.put("idleTimeout", connector.getIdleTimeout() + " ms");
        }
        return settings;
    }
}
