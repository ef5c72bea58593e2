package org.wirebook.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an endpoint reads of a request's content.
 *
 * @param mostBytes zero for an endpoint that reads none
 * @param types the media types it takes, by method; a method that is not there takes any
 */
record Reading(int mostBytes, Map<String, List<String>> types) {

    static final Reading NOTHING = new Reading(0, Map.of());

    Reading {
        types = Map.copyOf(types);
    }

    static Reading upTo(int mostBytes) {
        return new Reading(mostBytes, Map.of());
    }

    /** The same, with these types alone for a method. */
    Reading only(String method, String... accepted) {
        var more = new LinkedHashMap<>(types);
        more.put(method, List.of(accepted));
        return new Reading(mostBytes, more);
    }
}
