package org.wirebook.wiki;

/**
 * What a claim is called in every language: it stays while page and experiment keep their names.
 *
 * @param slug of the page
 * @param experiment its name there
 */
record ClaimId(String slug, String experiment) {

    /** As in addresses: {@code redirects/keeps-method}. */
    @Override
    public String toString() {
        return slug + "/" + experiment;
    }
}
