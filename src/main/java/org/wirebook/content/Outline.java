package org.wirebook.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of contents, {@code book.toml}:
 *
 * <pre>{@code
 * [[chapter]]
 * id = "caching"
 * en = "Caching"
 * zh = "缓存"
 * pages = ["freshness", "validators"]
 * }</pre>
 *
 * @param chapters in reading order
 * @param pages the chapter of each page, in reading order
 */
record Outline(List<Chapter> chapters, Map<String, String> pages) {

    static final String FILE = "book.toml";

    private static final Set<String> KEYS = Set.of("id", "en", "zh", "pages");

    /** Reports what is wrong with the list, and every folder that is on one side only. */
    static Outline read(ContentFolder folder) {
        Report report = folder.report(FILE);
        List<Chapter> chapters = new ArrayList<>();
        Map<String, String> pages = new LinkedHashMap<>();
        folder.text(FILE, report).ifPresent(text -> {
            TomlEntry file = TomlEntry.parse(text, report);
            file.allow(Set.of("chapter"));
            Set<String> ids = new HashSet<>();
            for (TomlEntry entry : file.entries("chapter")) {
                Chapter chapter = chapter(entry, pages, folder);
                chapters.add(chapter);
                if (!ids.add(chapter.id())) {
                    entry.report("id", "chapter \"" + chapter.id() + "\" is there twice");
                }
            }
            if (pages.isEmpty()) {
                report.at(0, "lists no page");
            }
        });
        Outline outline = new Outline(chapters, pages);
        outline.reportUnlisted(folder);
        return outline;
    }

    private static Chapter chapter(TomlEntry entry, Map<String, String> pages, ContentFolder folder) {
        entry.allow(KEYS);
        String id = entry.text("id");
        if (!id.isEmpty() && !Slugs.isSlug(id)) {
            entry.report("id", "chapter " + Slugs.rule(id));
        }
        List<String> slugs = new ArrayList<>();
        for (TomlEntry.Text slug : entry.texts("pages")) {
            if (!Slugs.isSlug(slug.text())) {
                entry.report(slug, "page " + Slugs.rule(slug.text()));
            } else if (pages.putIfAbsent(slug.text(), id) != null) {
                entry.report(slug, "page \"" + slug.text() + "\" is listed twice");
            } else {
                slugs.add(slug.text());
                if (!folder.has(id + "/" + slug.text())) {
                    entry.report(slug, "page \"" + slug.text() + "\" has no folder " + id + "/" + slug.text());
                }
            }
        }
        return new Chapter(id, Map.of(Language.EN, entry.text("en"), Language.ZH, entry.text("zh")), slugs);
    }

    private void reportUnlisted(ContentFolder folder) {
        for (String chapter : folder.folders("")) {
            for (String slug : folder.folders(chapter)) {
                if (!chapter.equals(pages.get(slug))) {
                    folder.report(chapter + "/" + slug)
                            .at(0, "page is not listed in chapter \"" + chapter + "\" of " + FILE);
                }
            }
        }
    }
}
