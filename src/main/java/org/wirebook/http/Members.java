package org.wirebook.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object in the order they are given, which {@link Map#of} forgets. */
final class Members {

    private Members() {}

    @SafeVarargs
    static Map<String, Object> of(Map.Entry<String, ?>... members) {
        var all = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, ?> member : members) {
            all.put(member.getKey(), member.getValue());
        }
        return Collections.unmodifiableMap(all);
    }
}
