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

    /**
     * Before a transaction: brings to the disk what earlier ones committed, unless most of it has just been brought.
     */
    void sync();

    /**
     * Does a little to keep the file small.
     *
     * @param writes how many there were since it was called last
     */
    void tidy(int writes);
}
