package org.wirebook.server.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and what vouches for it.
 *
 * @param chain the certificate of the key first, then of each signer in turn; at least one
 */
public record Credentials(PrivateKey key, List<X509Certificate> chain) {

    public Credentials {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("no certificate");
        }
    }

    /** The certificate of the key. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whether the key is the one that the certificate names: what it signs, the certificate verifies. */
    boolean belongTogether() throws GeneralSecurityException {
        PublicKey named = certificate().getPublicKey();
        Signature signature = switch (named.getAlgorithm()) {
            case "EC" -> Signature.getInstance("SHA256withECDSA");
            case "RSA" -> Signature.getInstance("SHA256withRSA");
            default -> Signature.getInstance(named.getAlgorithm());
        };
        byte[] sample = {1, 2, 3};
        try {
            signature.initSign(key);
        } catch (InvalidKeyException e) {
            return false; // a key of another kind
        }
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(named);
        signature.update(sample);
        return signature.verify(signed);
    }

    /** Names the certificate, never the key. */
    @Override
    public String toString() {
        return "credentials of " + certificate().getSubjectX500Principal();
    }
}
