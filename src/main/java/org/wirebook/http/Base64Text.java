package org.wirebook.http;

import java.io.IOException;
import java.util.Base64;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpProblem;

/** {@code /base64/5L2g5aW9}: the octets that the address spells in base64 or base64url (RFC 4648 §4, §5). */
final class Base64Text {

    private Base64Text() {}

    static void answer(Exchange exchange) throws IOException {
        byte[] octets = decode(exchange.variable("value"));
        boolean text = new Content(octets).utf8().isPresent();
        String type = text ? "text/plain;charset=utf-8" : "application/octet-stream";
        new Representation(type, octets, EntityTag.of(octets), Validators.MODIFIED, "no-cache").answer(exchange);
    }

    /**
     * The octets of a text in either alphabet.
     *
     * @throws HttpProblem 400 if it is none
     */
    static byte[] decode(String value) {
        try {
            return Base64.getUrlDecoder().decode(value.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.badRequest(
                    "That is not base64. In an address use the alphabet with - and _, as in 5L2g5aW9.");
        }
    }
}
