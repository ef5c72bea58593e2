package org.wirebook.lab.httpsredirect;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HSTS hosts that a modelled browser knows (RFC 6797 §8.1.1). Its clock counts from the first visit. Used by one
 * thread.
 */
final class KnownHosts {

    /**
     * A host that told the browser to use HTTPS.
     *
     * @param noted when it said so last
     * @param until from then on it counts no more
     */
    record Policy(String host, boolean includeSubDomains, Duration noted, Duration until) {

        /** RFC 6797 §8.2: the host itself, or with {@code includeSubDomains} one below it. */
        private boolean covers(String other) {
            return other.equals(host) || (includeSubDomains && other.endsWith("." + host));
        }
    }

    private final Map<String, Policy> policies = new LinkedHashMap<>();

    /** Heeds what a host said over TLS without errors; {@code host} is a name, lower case. */
    void note(String host, StrictTransport said, Duration now) {
        if (said.maxAge().isZero()) {
            policies.remove(host);
        } else {
            policies.put(host, new Policy(host, said.includeSubDomains(), now, now.plus(said.maxAge())));
        }
    }

    /** Why a host is asked by HTTPS alone, if it is. */
    Optional<Policy> covering(String host, Duration now) {
        return policies.values().stream()
                .filter(policy -> policy.until().compareTo(now) > 0 && policy.covers(host))
                .findFirst();
    }

    /** Those that have run out too. */
    Collection<Policy> all() {
        return List.copyOf(policies.values());
    }
}
