package org.wirebook.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Codes by which another browser becomes the same learner. Only their hashes are kept, and one for each learner. */
public final class TransferRepository {

    private final Database database;

    public TransferRepository(Database database) {
        this.database = database;
    }

    /** Keeps the hash of a new code; the learner's earlier ones are worth nothing any more. */
    public void issue(String codeHash, String learner, Instant now, Instant expires) {
        database.useTransaction(handle -> {
            LearnerRepository.know(handle, learner, now);
            tidy(handle, now);
            handle.createUpdate("delete from transfer where learner = :learner")
                    .bind("learner", learner)
                    .execute();
            handle.createUpdate("insert into transfer (code_hash, learner, expires) values (:code, :learner, :expires)")
                    .bind("code", codeHash)
                    .bind("learner", learner)
                    .bind("expires", Columns.time(expires))
                    .execute();
        });
    }

    /** Whose code it is; the first to ask learns it, and nobody else, and none once it has expired. */
    public Optional<String> redeem(String codeHash, Instant now) {
        return database.inTransaction(handle -> {
            tidy(handle, now);
            Optional<String> learner = handle.createQuery("select learner from transfer where code_hash = :code")
                    .bind("code", codeHash)
                    .mapTo(String.class)
                    .findOne();
            handle.createUpdate("delete from transfer where code_hash = :code")
                    .bind("code", codeHash)
                    .execute();
            return learner;
        });
    }

    private static void tidy(Handle handle, Instant now) {
        handle.createUpdate("delete from transfer where expires <= :now")
                .bind("now", Columns.time(now))
                .execute();
    }
}
