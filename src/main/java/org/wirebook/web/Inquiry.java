package org.wirebook.web;

import java.net.InetAddress;
import java.util.Optional;

/** A GET without content that a server shows before its servlets see it. Threads: one. */
public interface Inquiry {

    /** Below the context, as the client wrote it. */
    String path();

    /** As the client wrote it; empty if there is none. */
    String query();

    /** A field of the request, its lines as one. */
    Optional<String> field(String name);

    /** Where the connection comes from. */
    InetAddress client();

    /** Takes the request over: from now on it is answered by this reply alone. */
    Reply take(Outlet.Owner owner);
}
