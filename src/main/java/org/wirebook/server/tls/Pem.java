package org.wirebook.server.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as text (RFC 7468): Base64 between {@code -----BEGIN x-----} and {@code -----END x-----}. */
final class Pem {

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'}); // RFC 7468 §2
    private static final List<String> KEY_KINDS = List.of("EC", "RSA", "Ed25519", "Ed448");

    private Pem() {}

    static String write(X509Certificate certificate) throws GeneralSecurityException {
        return block(CERTIFICATE, certificate.getEncoded());
    }

    static String write(PrivateKey key) {
        return block(PRIVATE_KEY, key.getEncoded());
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + BASE64.encodeToString(content) + "\n-----END " + label + "-----\n";
    }

    /**
     * Every certificate in a text, in its order; other blocks are passed over.
     *
     * @throws CertificateException if there is none, or one that cannot be read
     */
    static List<X509Certificate> certificates(String text) throws CertificateException {
        var found = new ArrayList<X509Certificate>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            if (block.group(1).equals(CERTIFICATE)) {
                found.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(decode(block.group(2)))));
            }
        }
        if (found.isEmpty()) {
            throw new CertificateException("it has no block -----BEGIN CERTIFICATE-----");
        }
        return found;
    }

    /**
     * The first private key in a text.
     *
     * @throws GeneralSecurityException if there is none, or one in another form than PKCS#8 without a password
     */
    static PrivateKey privateKey(String text) throws GeneralSecurityException {
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            switch (block.group(1)) {
                case PRIVATE_KEY -> {
                    return pkcs8(decode(block.group(2)));
                }
                case "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY" ->
                    throw new InvalidKeyException("it holds a block " + block.group(1)
                            + "; make it plain PKCS#8 with: openssl pkcs8 -topk8 -nodes -in KEY -out NEW");
                default -> {} // such as the certificate beside its key, or EC PARAMETERS
            }
        }
        throw new InvalidKeyException("it has no block -----BEGIN PRIVATE KEY-----");
    }

    /** PKCS#8 names its algorithm, but the JDK wants to be told: each factory refuses the keys of the others. */
    private static PrivateKey pkcs8(byte[] encoded) throws GeneralSecurityException {
        var refusal = new InvalidKeyException("its key is none of " + KEY_KINDS);
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException e) {
                refusal.addSuppressed(e);
            }
        }
        throw refusal;
    }

    private static byte[] decode(String base64) throws CertificateException {
        try {
            return Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new CertificateException("its Base64 is damaged", e);
        }
    }
}
