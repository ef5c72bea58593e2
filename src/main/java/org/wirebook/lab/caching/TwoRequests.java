package org.wirebook.lab.caching;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.ExperimentSyntaxException;

/** The rules as an experiment: what a cache would ask first, and what it would ask when it must ask again. */
final class TwoRequests {

    private static final String NAME = "again";

    private TwoRequests() {}

    static Experiment of(Rules rules, Instant now) {
        String condition = condition(rules);
        String address = "{{base}}/http/response-headers?" + query(rules.fields(now, now, "en"));
        String source = "### What is asked first\n# @name first\nGET " + address + "\n\n?? status == 200\n\n"
                + "### What is asked again\n# @name " + NAME + "\n# @ref first\nGET " + address + "\n" + condition
                + "\n?? status == " + (condition.isEmpty() ? 200 : 304) + "\n";
        try {
            return ExperimentFile.parse(source).experiment(NAME).orElseThrow();
        } catch (ExperimentSyntaxException e) {
            throw new IllegalStateException("not an experiment: " + source, e);
        }
    }

    /** RFC 9111 §4.3.1: the validators of the stored answer; nothing is stored of one that says no-store. */
    private static String condition(Rules rules) {
        if (rules.directives().contains("no-store")) {
            return "";
        }
        if (rules.etag() != Rules.Tag.NONE) {
            return "If-None-Match: {{firstResponse.headers.etag}}\n";
        }
        return rules.modifiedDays() == null ? "" : "If-Modified-Since: {{firstResponse.headers[\"last-modified\"]}}\n";
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(joining("&"));
    }
}
