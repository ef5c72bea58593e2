package org.wirebook.content;

/**
 * What the parts of the renderer share while one page is written.
 *
 * @param report takes lines of the body
 * @param folder what stands beside the page
 */
record Printing(
        Manuscript manuscript,
        Catalog catalog,
        PageFolder folder,
        Headings headings,
        Links links,
        TermLinks terms,
        Findings findings,
        Report report) {

    Language language() {
        return manuscript.language();
    }
}
