package org.wirebook.content;

/**
 * A link to one place of a page of the book: whether there is such a place is known once all pages are compiled.
 *
 * @param slug of the page
 * @param id of what stands there
 * @param line of the manuscript's body
 */
record PlaceLink(String slug, String id, int line) {}
