package org.wirebook.events;

/**
 * What is to become an event.
 *
 * @param type what kind it is, for readers to tell apart: lower-case letters and hyphens
 * @param data a JSON text on one line
 * @param slot if not empty, the event takes the place of the one that was published in this slot before: who has not
 *     read that one need not
 * @param withdraws the id of an event that is to be read no more; 0 if none is
 */
public record Draft(String type, String data, String slot, long withdraws) {
    public Draft {
        if (!type.matches("[a-z-]+")) {
            throw new IllegalArgumentException("not a type: " + type);
        }
        if (data.indexOf('\n') >= 0 || data.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("not on one line: " + data);
        }
    }

    public Draft(String type, String data) {
        this(type, data, "", 0);
    }

    /** The same for a slot. */
    public Draft inSlot(String name) {
        return new Draft(type, data, name, withdraws);
    }

    /** The same, withdrawing another event. */
    public Draft withdrawing(long id) {
        return new Draft(type, data, slot, id);
    }
}
