package org.wirebook.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.wirebook.web.HtmlText;
import org.wirebook.web.Json;
import org.wirebook.web.Preference;
import org.wirebook.web.Reason;

/**
 * Answers what never reaches the application, such as a message that is no HTTP: a line for a person, or
 * {@code application/problem+json} (RFC 9457). Says nothing about the software behind it.
 */
final class ErrorAnswers implements Request.Handler {

    private static final List<String> TYPES = List.of("application/problem+json", "text/html");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (HttpStatus.hasNoBody(status)) {
            callback.succeeded();
            return true;
        }
        String detail = detail(status, request.getAttribute(ErrorHandler.ERROR_EXCEPTION));
        String type = type(request);
        byte[] content = type.equals("text/html") ? page(status, detail) : Json.write(json(status, detail));
        HttpFields.Mutable fields = response.getHeaders();
        fields.put(HttpHeader.CONTENT_TYPE, type.equals("text/html") ? "text/html;charset=utf-8" : type);
        fields.put(HttpHeader.CONTENT_LENGTH, content.length);
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("Content-Security-Policy", "default-src 'none'");
        if (request.getConnectionMetaData().getHttpVersion().getVersion() < HttpVersion.HTTP_1_1.getVersion()) {
            fields.put(HttpHeader.CONNECTION, "close"); // Jetty closes after a request it could not read, but silently
        }
        response.write(true, ByteBuffer.wrap(content), callback);
        return true;
    }

    private static String type(Request request) {
        Optional<String> accept = Optional.ofNullable(request.getHeaders().getField(HttpHeader.ACCEPT))
                .map(HttpField::getValue);
        return Preference.mediaType(accept, TYPES).orElse(TYPES.get(0));
    }

    private static String detail(int status, Object cause) {
        return switch (status) {
            case 400 ->
                cause instanceof HttpException bad && bad.getReason() != null
                        ? "This is not a request we can read: " + bad.getReason() + "."
                        : "This is not a request we can read.";
            case 404 -> "Nothing is here.";
            case 405 -> "This resource does not answer that method.";
            case 408 -> "The request did not arrive in time. Send it again.";
            case 413 -> "The content is larger than we take.";
            case 414 -> "The address is longer than we take: 8 KiB with its method.";
            case 421 ->
                "This server has no certificate for the host you asked for. Ask for one that it has,"
                        + " or start it with --base-url.";
            case 426 -> "This resource answers after an upgrade only.";
            case 431 -> "The header fields are larger than we take: 8 KiB together. Deleting cookies may help.";
            case 501 -> "We do not know that method or transfer coding.";
            case 503 -> "The server is stopping. Send the request again in a moment.";
            case 505 -> "We speak HTTP/1.1 and HTTP/2.";
            default ->
                status < 500 ? "We cannot serve this request." : "A fault of ours. It has been written to the log.";
        };
    }

    private static Map<String, Object> json(int status, String detail) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", Reason.of(status));
        json.put("status", status);
        json.put("detail", detail);
        return json;
    }

    private static byte[] page(int status, String detail) {
        String title = status + " " + Reason.of(status);
        String page = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n"
                + "<title>" + title + "</title>\n<h1>" + title + "</h1>\n<p>" + HtmlText.escaped(detail)
                + "</p>\n</html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
