package org.wirebook.quiz.record;

/** A file that is no record, or holds what no record may hold. */
public final class BadRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        /** It is not JSON. */
        JSON,
        /** It is JSON, but no record, or one of a later version. */
        FORMAT,
        /** Something that must be there is not. */
        MISSING,
        /** Something is there that this version of the format does not have. */
        UNKNOWN,
        /** Something has a value that it cannot have. */
        VALUE,
        /** Something lies in the future, or before there was anything to record. */
        TIME,
        /** Two answers have one key, or two marks are the same. */
        TWICE,
        /** There are too many. */
        MANY
    }

    private final Fault fault;
    private final String where;

    BadRecordException(Fault fault, String where) {
        super(fault + " " + where);
        this.fault = fault;
        this.where = where;
    }

    public Fault fault() {
        return fault;
    }

    /** The place in the file: {@code attempts[2].at}, or a line and a column. */
    public String where() {
        return where;
    }
}
