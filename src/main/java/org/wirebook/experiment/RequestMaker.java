package org.wirebook.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wirebook.experiment.RequestTemplate.Field;

/** Makes the request of a step ready to be sent, and sees that what was filled in breaks no line. */
final class RequestMaker {

    private static final Pattern PATH_AND_MORE = Pattern.compile("(?:[/?#].*+)?+");

    private final Target target;
    private final References references;
    private final RunLimits limits;

    RequestMaker(Target target, References references, RunLimits limits) {
        this.target = target;
        this.references = references;
        this.limits = limits;
    }

    /** @throws WireException if the request cannot be sent as it turned out; nothing has crossed then */
    WireRequest make(RequestTemplate template) throws WireException {
        WireRequest request = new WireRequest(
                template.method(), requestTarget(template.url()), fields(template), references.expand(template.body()));
        int octets = request.head(target.authority()).length + request.body().length;
        if (octets > limits.octetsOfRequest()) {
            throw new WireException(
                    Mishap.REQUEST_TOO_LONG, Grammar.grouped(limits.octetsOfRequest()), Grammar.grouped(octets));
        }
        return request;
    }

    /** Path and query exactly as written; RFC 9110 §7.1: the fragment is not sent. */
    private String requestTarget(String template) throws WireException {
        String url = references.expand(template);
        String rest = url.substring(target.base().length()); // a parsed file has no URL that begins otherwise
        if (!Grammar.isVisible(url) || !PATH_AND_MORE.matcher(rest).matches()) {
            throw new WireException(Mishap.URL, url);
        }
        String path = target.contextPath() + rest.replaceFirst("[?#].*", "");
        if (!target.contains(path)) {
            throw new WireException(Mishap.PATH, path);
        }
        String pathAndQuery = target.contextPath() + rest.replaceFirst("#.*", "");
        // RFC 9112 §3.2.1: an empty path is sent as a slash
        return path.isEmpty() ? "/" + pathAndQuery : pathAndQuery;
    }

    private List<Field> fields(RequestTemplate template) throws WireException {
        List<Field> fields = new ArrayList<>();
        for (Field field : template.fields()) {
            String value = references.expand(field.value()).strip();
            if (!Grammar.isFieldValue(value)) {
                throw new WireException(Mishap.FIELD_VALUE, field.name(), value);
            }
            fields.add(new Field(field.name(), value));
        }
        return fields;
    }
}
