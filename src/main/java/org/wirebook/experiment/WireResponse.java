package org.wirebook.experiment;

import java.util.List;
import org.wirebook.experiment.RequestTemplate.Field;

/**
 * A complete response.
 *
 * @param head status line and fields
 * @param body where the content stands
 * @param octets all of the message, as received
 */
record WireResponse(ResponseHead head, ResponseBody body, Octets octets) {

    int status() {
        return head.status();
    }

    List<Field> fields() {
        return head.fields();
    }

    /** The content without its framing; its content coding, if any, still on. */
    Octets content() {
        return body.content(octets);
    }

    /** Whether the connection can carry another request after it (RFC 9112 §9.3). */
    boolean isPersistent() {
        return body.delimited() && head.isPersistent();
    }
}
