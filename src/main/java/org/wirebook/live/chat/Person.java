package org.wirebook.live.chat;

/**
 * Someone who does something in a chat, as far as we know them.
 *
 * @param learner the id of a browser that we know again; empty for one that we do not, or a program
 * @param address where the connection comes from; compared, never kept or shown
 * @param isModerator whether they showed the moderator's token
 */
public record Person(String learner, String address, boolean isModerator) {

    /** Whether we would know them again elsewhere, and by another name. */
    boolean isKnown() {
        return !learner.isEmpty();
    }

    /** Who counts as one. Programs of one address are told apart by the names they give. */
    String id(Nick nick) {
        return isKnown() ? "learner " + learner : "address " + address + " " + nick.key();
    }

    /** Who shares what one may do in a second. */
    public String account() {
        return isKnown() ? learner : address;
    }
}
