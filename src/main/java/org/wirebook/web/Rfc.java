package org.wirebook.web;

/**
 * A section of an RFC, as labs cite it.
 *
 * @param section without {@code §}: {@code 15.4.8}
 */
public record Rfc(int number, String section) {

    /** As readers see it. */
    public String label() {
        return "RFC " + number + " §" + section;
    }

    /** Where it can be read. */
    public String url() {
        return "https://www.rfc-editor.org/rfc/rfc" + number + ".html#section-" + section;
    }
}
