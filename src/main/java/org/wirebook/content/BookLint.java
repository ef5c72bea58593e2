package org.wirebook.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks what pages owe each other: addresses that do not clash, a way to every page, places that links lead to,
 * requirements that exist.
 */
final class BookLint {

    private final List<CompiledPage> pages;
    private final ContentFolder folder;
    private final Set<String> slugs = new HashSet<>();

    /** A page in one language. */
    private record Version(String slug, Language language) {}

    private BookLint(List<CompiledPage> pages, ContentFolder folder) {
        this.pages = pages;
        this.folder = folder;
        pages.forEach(page -> slugs.add(page.page().slug()));
    }

    static void check(List<CompiledPage> pages, ContentFolder folder) {
        BookLint lint = new BookLint(pages, folder);
        lint.aliases();
        lint.requirements();
        lint.orphans();
        lint.places();
    }

    private void aliases() {
        Map<String, String> owners = new HashMap<>();
        for (CompiledPage page : pages) {
            for (String alias : page.page().front().aliases()) {
                String slug = page.page().slug();
                boolean isPage = slugs.contains(alias);
                String owner = isPage ? alias : owners.merge(alias, slug, (earlier, later) -> earlier);
                if (isPage || !owner.equals(slug)) {
                    report(page, "aliases", "alias \"" + alias + "\" is already an address of page \"" + owner + "\"");
                }
            }
        }
    }

    private void requirements() {
        for (CompiledPage page : pages) {
            for (String required : page.page().front().requires()) {
                if (!slugs.contains(required) || required.equals(page.page().slug())) {
                    report(page, "requires", "requires \"" + required + "\", which is no other page");
                }
            }
        }
    }

    private void orphans() {
        Set<String> linked = new HashSet<>();
        for (CompiledPage page : pages) {
            // a page shows what it requires as links
            Stream.concat(page.page().links().stream(), page.page().front().requires().stream())
                    .filter(target -> !target.equals(page.page().slug()))
                    .forEach(linked::add);
        }
        for (CompiledPage page : pages) {
            if (slugs.size() > 1 && !linked.contains(page.page().slug())) {
                report(page, "id", "no other page links to this one");
            }
        }
    }

    private void places() {
        Map<Version, Set<String>> ids = new HashMap<>();
        pages.forEach(
                page -> ids.put(new Version(page.page().slug(), page.page().language()), page.ids()));
        for (CompiledPage page : pages) {
            Manuscript manuscript = page.manuscript();
            Language language = manuscript.language();
            for (PlaceLink link : page.places()) {
                Set<String> there = ids.get(new Version(link.slug(), language));
                // a page that is missing has been reported as such
                if (there != null && !there.contains(link.id())) {
                    folder.report(manuscript.file())
                            .at(
                                    manuscript.linesBefore() + link.line(),
                                    "nothing on page \"" + link.slug() + "\" in " + language.tag() + " has the id \""
                                            + link.id() + "\"");
                }
            }
        }
    }

    private void report(CompiledPage page, String key, String message) {
        Manuscript manuscript = page.manuscript();
        folder.report(manuscript.file()).at(manuscript.line(key), message);
    }
}
