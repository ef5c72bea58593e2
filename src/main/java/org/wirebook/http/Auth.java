package org.wirebook.http;

/** Endpoints that want credentials (RFC 9110 §11). */
final class Auth {

    /** A challenge (RFC 7617 §2). */
    static final String BASIC = "Basic realm=\"wirebook\"";

    private Auth() {}
}
