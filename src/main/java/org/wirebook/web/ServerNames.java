package org.wirebook.web;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The DNS names that a certificate is good for (RFC 9110 §4.3.4): those of {@code subjectAltName}, never the common
 * name.
 */
public final class ServerNames {

    private static final Integer DNS = 2; // RFC 5280 §4.2.1.6: the kinds of GeneralName

    /** No name at all. */
    public static final ServerNames NONE = new ServerNames(List.of());

    private final List<String> names;

    private ServerNames(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** None, if the certificate cannot be read that far. */
    public static ServerNames of(X509Certificate certificate) {
        try {
            Collection<List<?>> alternatives =
                    Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
            return new ServerNames(alternatives.stream()
                    .filter(name -> name.get(0).equals(DNS))
                    .map(name -> name.get(1).toString().toLowerCase(Locale.ROOT))
                    .toList());
        } catch (CertificateParsingException e) {
            return NONE;
        }
    }

    /** Whether a client that asked for this host would accept the certificate. */
    public boolean include(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        int dot = asked.indexOf('.');
        // RFC 9525 §6.3: a wildcard stands for the whole of the left-most label
        return names.contains(asked) || (dot > 0 && names.contains("*" + asked.substring(dot)));
    }
}
