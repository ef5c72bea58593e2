package org.wirebook.store;

/** What a file of commits needs besides SQL. When it is open, the writer alone calls it, between its transactions. */
interface Upkeep {

    /** Of a database that looks after itself. */
    Upkeep NONE = new Upkeep() {
        @Override
        public void stamp(int version) {}

        @Override
        public void sync() {}

        @Override
        public void tidy(int writes) {}
    };

    /** Says, where it can be read before the database is opened, of which version the tables are. */
    void stamp(int version);

    /** Brings to the disk what was committed; when it returns, that survives a loss of power as well. */
    void sync();

    /**
     * Does a little to keep the file small.
     *
     * @param writes how many there were since it was called last
     */
    void tidy(int writes);
}
