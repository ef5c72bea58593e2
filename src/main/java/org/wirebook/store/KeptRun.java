package org.wirebook.store;

import java.time.Instant;

/**
 * A run as it is kept.
 *
 * @param id its permanent address: {@code /run/{id}}
 * @param slug the page it belongs to
 * @param experiment the name of the experiment there
 * @param language the tag of the language it was run in
 * @param created when it ran
 * @param holds whether the claim held
 * @param content the run as JSON
 */
public record KeptRun(
        String id, String slug, String experiment, String language, Instant created, boolean holds, String content) {}
