package org.wirebook.server;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Refuses too long a head over HTTP/2 with the status it has over HTTP/1.1. Jetty's own limit there ends the
 * connection, with all its other streams, so it is set {@link #ROOM} times higher.
 */
final class HeadLimit implements HttpConfiguration.Customizer {

    static final int ROOM = 8;

    private final int bytes;

    HeadLimit(int bytes) {
        this.bytes = bytes;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseFields) {
        int left = bytes - request.getHttpURI().getPathQuery().length();
        if (left < 0) {
            throw new HttpException.RuntimeException(HttpStatus.URI_TOO_LONG_414);
        }
        for (HttpField field : request.getHeaders()) {
            left -= field.getName().length() + String.valueOf(field.getValue()).length();
        }
        if (left < 0) {
            throw new HttpException.RuntimeException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
        }
        return request;
    }
}
