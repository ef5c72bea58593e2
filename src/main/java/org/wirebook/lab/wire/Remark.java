package org.wirebook.lab.wire;

import org.wirebook.web.Rfc;

/**
 * Something worth saying about a conversation.
 *
 * @param key of its message: {@code lab.wire.remark.} and this
 * @param standing whether this server did what the section demands
 */
record Remark(String key, Rfc section, Standing standing) {

    /** Of a server, towards a rule. */
    enum Standing {
        /** It did what it must. */
        KEPT,
        /** It did not. */
        BROKEN,
        /** The rule leaves it the choice. */
        FREE,
        /** Nothing is demanded of it here. */
        NONE;

        static Standing of(boolean kept) {
            return kept ? KEPT : BROKEN;
        }
    }
}
