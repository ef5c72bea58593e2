package org.wirebook.server.tls;

import static org.wirebook.server.tls.Der.constructed;
import static org.wirebook.server.tls.Der.join;
import static org.wirebook.server.tls.Der.primitive;
import static org.wirebook.server.tls.Der.sequence;

import java.net.IDN;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names by which this machine's readers reach it: {@code localhost}, the two loopback addresses, and the machine's
 * own name if it has one that can stand in a certificate.
 */
final class Hosts {

    private static final Pattern DNS_NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    // RFC 5280 §4.2.1.6: the kinds of GeneralName
    private static final int DNS = 2;
    private static final int IP_ADDRESS = 7;

    private final List<String> names;

    private Hosts(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** @param machine as the system says it; left out when it is no DNS name */
    static Hosts of(String machine) {
        var names = new ArrayList<String>();
        names.add("localhost");
        dnsName(machine).filter(name -> !name.equals("localhost")).ifPresent(names::add);
        return new Hosts(names);
    }

    private static Optional<String> dnsName(String machine) {
        String ascii;
        try {
            ascii = IDN.toASCII(machine).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(ascii).filter(name -> DNS_NAME.matcher(name).matches());
    }

    /** The DNS names. */
    List<String> names() {
        return names;
    }

    /** Whether a server's certificate holds for all the names. */
    boolean areNamedBy(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> alternatives =
                Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
        return names.stream().allMatch(name -> alternatives.contains(List.of(DNS, name)));
    }

    /** Whether an authority may sign for exactly these hosts. */
    boolean areAllowedTo(X509Certificate authority) {
        return Arrays.equals(
                authority.getExtensionValue(Certificates.NAME_CONSTRAINTS), Der.octetString(nameConstraints()));
    }

    /** The members of {@code GeneralNames} (RFC 5280 §4.2.1.6). */
    byte[] generalNames() {
        byte[] dns =
                join(names.stream().map(name -> primitive(DNS, Der.ascii(name))).toArray(byte[][]::new));
        return join(dns, primitive(IP_ADDRESS, LOOPBACK_4), primitive(IP_ADDRESS, LOOPBACK_6));
    }

    /** {@code NameConstraints} (RFC 5280 §4.2.1.10) that permit the names, 127.0.0.0/8 and ::1. */
    byte[] nameConstraints() {
        byte[] dns = join(names.stream()
                .map(name -> sequence(primitive(DNS, Der.ascii(name))))
                .toArray(byte[][]::new));
        byte[] mask6 = new byte[16];
        Arrays.fill(mask6, (byte) 255);
        byte[] permitted = join(
                dns,
                sequence(primitive(IP_ADDRESS, new byte[] {127, 0, 0, 0, (byte) 255, 0, 0, 0})),
                sequence(primitive(IP_ADDRESS, join(LOOPBACK_6, mask6))));
        return sequence(constructed(0, permitted));
    }
}
