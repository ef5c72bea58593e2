package org.wirebook.content;

import java.time.LocalDate;
import java.util.List;

/**
 * What a page says about itself between its two {@code ---} lines.
 *
 * @param id the slug, equal to the folder's name
 * @param title a question or a plain noun
 * @param summary at most 160 characters
 * @param level 1 (everyone) to 3 (specialists)
 * @param minutes reading time, experiments included
 * @param requires slugs of pages to read first
 * @param specs the standards the page rests on, as in {@code rfc9110#section-15.4}
 * @param aliases other addresses of the page, answered with 308
 * @param reviewed the day someone last checked the page against its standards
 */
public record FrontMatter(
        String id,
        String title,
        String summary,
        int level,
        int minutes,
        List<String> requires,
        List<String> specs,
        List<String> aliases,
        LocalDate reviewed) {
    public FrontMatter {
        requires = List.copyOf(requires);
        specs = List.copyOf(specs);
        aliases = List.copyOf(aliases);
    }
}
