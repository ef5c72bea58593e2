package org.wirebook.lab.httpsredirect;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.wirebook.web.Rfc;
import org.wirebook.web.ServerNames;

/**
 * The certificate that a server presented, field by field, and what a client asks of it.
 *
 * @param fields in the order of RFC 5280 §4.1
 * @param checks in the order of RFC 9110 §4.3.4
 */
record CertificateView(List<Field> fields, List<Check> checks) {

    /**
     * A field and what it says here.
     *
     * @param key of the message {@code lab.https-redirect.field.}
     */
    record Field(String key, String value, Rfc section) {}

    /**
     * A question of the client.
     *
     * @param key of the message {@code lab.https-redirect.check.}, to which {@code .yes} or {@code .no} is added
     */
    record Check(String key, boolean holds, String about) {}

    private static final List<String> USAGES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");

    /**
     * @param chain at least one
     * @param host that the client asked for; an IPv6 address in brackets
     */
    static CertificateView of(List<X509Certificate> chain, String host, Instant now) {
        X509Certificate certificate = chain.get(0);
        List<String> names = names(certificate);
        return new CertificateView(fields(certificate, names), checks(chain, names, host, now));
    }

    private static List<Field> fields(X509Certificate certificate, List<String> names) {
        var fields = new ArrayList<Field>();
        add(fields, "version", String.valueOf(certificate.getVersion()), "4.1.2.1");
        add(fields, "serial", hex(certificate.getSerialNumber().toByteArray()), "4.1.2.2");
        add(fields, "signature", certificate.getSigAlgName(), "4.1.2.3");
        add(fields, "issuer", certificate.getIssuerX500Principal().getName(), "4.1.2.4");
        String until = certificate.getNotAfter().toInstant().toString();
        add(fields, "validity", certificate.getNotBefore().toInstant() + " – " + until, "4.1.2.5");
        add(fields, "subject", certificate.getSubjectX500Principal().getName(), "4.1.2.6");
        add(fields, "key", key(certificate), "4.1.2.7");
        add(fields, "key-usage", usages(certificate), "4.2.1.3");
        add(fields, "extended-usage", extendedUsages(certificate), "4.2.1.12");
        add(fields, "names", String.join(", ", names), "4.2.1.6");
        add(fields, "constraints", certificate.getBasicConstraints() < 0 ? "CA: false" : "CA: true", "4.2.1.9");
        add(fields, "fingerprint", fingerprint(certificate), "4.1");
        return List.copyOf(fields);
    }

    private static void add(List<Field> fields, String key, String value, String section) {
        fields.add(new Field(key, value.isEmpty() ? "–" : value, new Rfc(5280, section)));
    }

    private static List<Check> checks(List<X509Certificate> chain, List<String> names, String host, Instant now) {
        X509Certificate certificate = chain.get(0);
        Instant until = certificate.getNotAfter().toInstant();
        boolean inTime = !now.isBefore(certificate.getNotBefore().toInstant()) && !now.isAfter(until);
        return List.of(
                new Check("name", isNamed(host, certificate, names), host),
                new Check("time", inTime, String.valueOf(Math.abs(ChronoUnit.DAYS.between(now, until)))),
                new Check(
                        "trust",
                        isPubliclyTrusted(chain),
                        certificate.getIssuerX500Principal().getName()));
    }

    /** RFC 9110 §4.3.4: by the alternative names alone. */
    private static boolean isNamed(String host, X509Certificate certificate, List<String> names) {
        String asked = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        boolean address = asked.contains(":") || asked.matches("[0-9.]+");
        String full = asked.equals("::1") ? "0:0:0:0:0:0:0:1" : asked;
        return address ? names.contains(full) : ServerNames.of(certificate).include(asked);
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
            return names.stream()
                    .map(name -> name.get(1).toString().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static String usages(X509Certificate certificate) {
        boolean[] bits = Objects.requireNonNullElse(certificate.getKeyUsage(), new boolean[0]);
        return IntStream.range(0, Math.min(bits.length, USAGES.size()))
                .filter(bit -> bits[bit])
                .mapToObj(USAGES::get)
                .collect(Collectors.joining(", "));
    }

    private static String extendedUsages(X509Certificate certificate) {
        try {
            return Objects.requireNonNullElse(certificate.getExtendedKeyUsage(), List.<String>of()).stream()
                    .map(usage -> switch (usage) {
                        case "1.3.6.1.5.5.7.3.1" -> "serverAuth";
                        case "1.3.6.1.5.5.7.3.2" -> "clientAuth";
                        default -> usage;
                    })
                    .collect(Collectors.joining(", "));
        } catch (CertificateParsingException e) {
            return "";
        }
    }

    private static String key(X509Certificate certificate) {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        if (certificate.getPublicKey() instanceof ECPublicKey curve) {
            return algorithm + ", " + curve.getParams().getOrder().bitLength() + " bit";
        } else if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return algorithm + ", " + rsa.getModulus().bitLength() + " bit";
        }
        return algorithm;
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that has been parsed can be written", e);
        }
    }

    private static String hex(byte[] octets) {
        return HexFormat.ofDelimiter(":").formatHex(octets);
    }

    /** Whether the authorities that Java ships with, much the same as a browser's, vouch for it. */
    private static boolean isPubliclyTrusted(List<X509Certificate> chain) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            var manager = (X509TrustManager) factory.getTrustManagers()[0];
            manager.checkServerTrusted(
                    chain.toArray(X509Certificate[]::new),
                    chain.get(0).getPublicKey().getAlgorithm());
            return true;
        } catch (CertificateException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has a trust manager", e);
        }
    }
}
