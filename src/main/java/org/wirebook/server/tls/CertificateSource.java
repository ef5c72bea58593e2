package org.wirebook.server.tls;

import org.wirebook.app.StartupException;

/** Where a server gets the certificate it shows. Any thread may ask. */
public interface CertificateSource {

    /**
     * What to show from now on. Asked at the start and then daily, so that a certificate that nears its end is replaced
     * while the server runs.
     *
     * @throws StartupException if there is none, for a reason an operator can mend
     */
    Credentials credentials();
}
