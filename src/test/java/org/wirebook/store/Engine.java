package org.wirebook.store;

import java.nio.file.Path;

/** The databases that the store works on. Each repository's test runs on both. */
enum Engine {
    H2 {
        @Override
        Database open(Path folder) {
            return Database.open(folder);
        }
    },
    POSTGRESQL {
        @Override
        Database open(Path folder) {
            return PostgreSql.open(folder);
        }
    };

    /** Opens the database of a folder, which is empty at first. */
    abstract Database open(Path folder);
}
