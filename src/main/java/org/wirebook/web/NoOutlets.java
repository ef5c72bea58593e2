package org.wirebook.web;

import jakarta.servlet.AsyncContext;
import jakarta.websocket.Session;
import java.util.Optional;

/** There are none but those of Jakarta's interfaces. */
final class NoOutlets implements Outlets {

    @Override
    public Optional<ContentOutlet> content(AsyncContext request, Outlet.Owner owner) {
        return Optional.empty();
    }

    @Override
    public Optional<Outlet> texts(Session session, Outlet.Owner owner) {
        return Optional.empty();
    }
}
