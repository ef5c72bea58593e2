package org.wirebook.server.tls;

import static org.wirebook.server.tls.Der.bool;
import static org.wirebook.server.tls.Der.constructed;
import static org.wirebook.server.tls.Der.integer;
import static org.wirebook.server.tls.Der.namedBits;
import static org.wirebook.server.tls.Der.objectIdentifier;
import static org.wirebook.server.tls.Der.octetString;
import static org.wirebook.server.tls.Der.primitive;
import static org.wirebook.server.tls.Der.sequence;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;

/**
 * Makes X.509 version 3 certificates (RFC 5280) with ECDSA on the curve P-256: those of a certificate authority and
 * those of a server.
 */
final class Certificates {

    /**
     * When a certificate holds.
     *
     * @param from cut to seconds, as certificates have no finer time
     * @param until the last second
     */
    record Validity(Instant from, Instant until) {}

    private static final byte[] ECDSA_WITH_SHA256 = sequence(objectIdentifier("1.2.840.10045.4.3.2"));
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;
    private static final int SERIAL_BITS = 120; // RFC 5280 §4.1.2.2: positive, at most 20 octets
    private static final int COMMON_NAME_CHARACTERS = 64; // at most: RFC 5280 appendix A.1, ub-common-name-length

    private final SecureRandom random;

    Certificates(SecureRandom random) {
        this.random = random;
    }

    KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /**
     * A self-signed authority that can sign for servers of these hosts and for no other: whoever steals its key gains
     * nothing beyond them.
     */
    X509Certificate authority(KeyPair keys, String name, Hosts hosts, Validity validity)
            throws GeneralSecurityException {
        byte[] key = keyIdentifier(keys.getPublic());
        byte[] subject = distinguishedName(name);
        return sign(
                keys.getPrivate(),
                subject,
                subject,
                keys.getPublic(),
                validity,
                List.of(
                        critical(BASIC_CONSTRAINTS, sequence(bool(true), integer(BigInteger.ZERO))),
                        critical(KEY_USAGE, namedBits(KEY_CERT_SIGN, CRL_SIGN)),
                        critical(NAME_CONSTRAINTS, hosts.nameConstraints()),
                        extension(SUBJECT_KEY_IDENTIFIER, octetString(key)),
                        extension(AUTHORITY_KEY_IDENTIFIER, sequence(primitive(0, key)))));
    }

    /** The certificate of a server that is reached by these hosts, signed by an {@link #authority}. */
    X509Certificate server(Credentials authority, PublicKey key, String name, Hosts hosts, Validity validity)
            throws GeneralSecurityException {
        X509Certificate issuer = authority.certificate();
        return sign(
                authority.key(),
                issuer.getSubjectX500Principal().getEncoded(),
                distinguishedName(name),
                key,
                validity,
                List.of(
                        critical(BASIC_CONSTRAINTS, sequence()),
                        critical(KEY_USAGE, namedBits(DIGITAL_SIGNATURE)),
                        extension(EXTENDED_KEY_USAGE, sequence(objectIdentifier(SERVER_AUTHENTICATION))),
                        extension(SUBJECT_ALTERNATIVE_NAME, sequence(hosts.generalNames())),
                        extension(SUBJECT_KEY_IDENTIFIER, octetString(keyIdentifier(key))),
                        extension(
                                AUTHORITY_KEY_IDENTIFIER,
                                sequence(primitive(0, keyIdentifier(issuer.getPublicKey()))))));
    }

    /** RFC 5280 §4.1: {@code Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue }}. */
    private X509Certificate sign(
            PrivateKey signer, byte[] issuer, byte[] subject, PublicKey key, Validity validity, List<byte[]> extensions)
            throws GeneralSecurityException {
        byte[] toBeSigned = sequence(
                constructed(0, integer(BigInteger.TWO)), // version 3 is written as 2
                integer(new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS)),
                ECDSA_WITH_SHA256,
                issuer,
                sequence(Der.time(validity.from()), Der.time(validity.until())),
                subject,
                key.getEncoded(),
                constructed(3, sequence(extensions.toArray(byte[][]::new))));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer, random);
        signature.update(toBeSigned);
        byte[] certificate = sequence(toBeSigned, ECDSA_WITH_SHA256, Der.bitString(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] distinguishedName(String name) {
        String commonName = name.substring(0, Math.min(name.length(), COMMON_NAME_CHARACTERS));
        return sequence(Der.setOfOne(sequence(objectIdentifier(COMMON_NAME), Der.utf8String(commonName))));
    }

    private static byte[] critical(String identifier, byte[] value) {
        return sequence(objectIdentifier(identifier), bool(true), octetString(value));
    }

    private static byte[] extension(String identifier, byte[] value) {
        return sequence(objectIdentifier(identifier), octetString(value));
    }

    /** SHA-256 over SubjectPublicKeyInfo (RFC 7093 §2, method 4). */
    private static byte[] keyIdentifier(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    }
}
