package org.wirebook.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wirebook.experiment.RequestTemplate.Field;

/** What a client asks next when it is sent elsewhere: the HTTP-redirect fetch of the Fetch standard. */
public final class Redirects {

    private static final Set<Integer> REDIRECT_STATUSES = Set.of(301, 302, 303, 307, 308);

    /** Fetch: the request-body-header names, dropped together with the body. */
    private static final Set<String> BODY_FIELDS =
            Set.of("content-encoding", "content-language", "content-location", "content-type");

    private Redirects() {}

    /**
     * The request that the response asks for.
     *
     * @return empty if the response is no redirect, or names no place to go
     * @throws WireException if it leads to another server, where no run may go
     */
    static Optional<WireRequest> next(WireRequest request, WireResponse response, Target target) throws WireException {
        List<String> locations = Fields.values(response.fields(), "Location");
        if (!REDIRECT_STATUSES.contains(response.status()) || locations.isEmpty()) {
            return Optional.empty();
        }
        UriReference place = resolve(request, locations.get(0), target);
        return Optional.of(
                becomesGet(request.method(), response.status())
                        ? new WireRequest("GET", place.originForm(), withoutBodyFields(request.fields()), "")
                        : new WireRequest(request.method(), place.originForm(), request.fields(), request.content()));
    }

    /** Fetch: 301 and 302 turn a POST into a GET, 303 everything but GET and HEAD; 307 and 308 nothing. */
    public static boolean becomesGet(String method, int status) {
        return ((status == 301 || status == 302) && method.equals("POST"))
                || (status == 303 && !method.equals("GET") && !method.equals("HEAD"));
    }

    private static List<Field> withoutBodyFields(List<Field> fields) {
        return fields.stream()
                .filter(field -> !BODY_FIELDS.contains(field.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static UriReference resolve(WireRequest request, String location, Target target) throws WireException {
        if (!Grammar.isVisible(location)) {
            throw new WireException(Mishap.LOCATION, location);
        }
        UriReference here = UriReference.parse(target.scheme() + "://" + target.authority() + request.target());
        UriReference place = here.resolve(UriReference.parse(location));
        boolean sameServer =
                place.scheme().filter(target.scheme()::equalsIgnoreCase).isPresent()
                        && place.authority()
                                .filter(authority -> isSame(authority, target))
                                .isPresent()
                        && target.contains(place.path());
        if (!sameServer) {
            throw new WireException(Mishap.LEADS_AWAY, location);
        }
        return place;
    }

    /** RFC 9110 §4.2.3: hosts are case-insensitive, and the default port may be left out. */
    private static boolean isSame(String authority, Target target) {
        String port = target.tls() ? ":443" : ":80";
        return withoutSuffix(authority, port).equalsIgnoreCase(withoutSuffix(target.authority(), port));
    }

    private static String withoutSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }
}
