package org.wirebook.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Every answer that anybody gave. None is changed; when a method returns, what it kept survives a crash. */
public final class AttemptRepository {

    private static final AttemptColumns COLUMNS = new AttemptColumns();

    private final Database database;

    public AttemptRepository(Database database) {
        this.database = database;
    }

    /** Keeps an answer together with what it makes of its card, or neither; once, however often it comes. */
    public Kept save(NewAttempt attempt, CardUpdate update) {
        return database.inTransaction(handle -> {
            LearnerRepository.know(handle, attempt.learner(), attempt.at());
            return find(handle, attempt.learner(), attempt.key())
                    .map(before -> new Kept(before, true))
                    .orElseGet(() -> new Kept(add(handle, attempt, update), false));
        });
    }

    private static KeptAttempt add(Handle handle, NewAttempt attempt, CardUpdate update) {
        boolean isFirst = isFirst(handle, attempt);
        long id = AttemptColumns.bind(handle.createUpdate(AttemptColumns.INSERT), attempt, isFirst, false)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        var kept = new KeptAttempt(id, attempt, isFirst, false);
        Optional<KeptCard> before = CardRepository.find(handle, attempt.learner(), attempt.card());
        update.after(before, kept).ifPresent(after -> {
            if (!after.card().equals(attempt.card())) {
                throw new IllegalStateException("an answer to " + attempt.card() + " changes " + after.card());
            }
            CardRepository.replace(handle, attempt.learner(), before.isPresent(), after);
        });
        return kept;
    }

    private static boolean isFirst(Handle handle, NewAttempt attempt) {
        return handle.createQuery("select id from attempt"
                        + " where learner = :learner and question = :question and version = :version limit 1")
                .bind("learner", attempt.learner())
                .bind("question", attempt.question())
                .bind("version", attempt.version())
                .mapTo(Long.class)
                .findOne()
                .isEmpty();
    }

    /** The answer that was kept under this key. */
    public Optional<KeptAttempt> find(String learner, String key) {
        return database.read(handle -> find(handle, learner, key));
    }

    private static Optional<KeptAttempt> find(Handle handle, String learner, String key) {
        return handle.createQuery(AttemptColumns.SELECT + " where learner = :learner and idempotency_key = :key")
                .bind("learner", learner)
                .bind("key", key)
                .map(COLUMNS)
                .findOne();
    }

    /** The learner's latest answer to any version of a question. */
    public Optional<KeptAttempt> latest(String learner, String question) {
        return database.read(handle -> handle.createQuery(AttemptColumns.SELECT
                        + " where learner = :learner and question = :question order by at desc, id desc limit 1")
                .bind("learner", learner)
                .bind("question", question)
                .map(COLUMNS)
                .findOne());
    }

    /**
     * The learner's latest answer to each question of a page, to any version of it, by the question.
     *
     * @param slug of the page
     */
    public Map<String, KeptAttempt> latestOfPage(String learner, String slug) {
        List<KeptAttempt> all = database.read(handle -> handle.createQuery(
                        AttemptColumns.SELECT + " where learner = :learner and question like :page order by at, id")
                .bind("learner", learner)
                .bind("page", slug + "/%")
                .map(COLUMNS)
                .list());
        Map<String, KeptAttempt> latest = new HashMap<>();
        all.forEach(kept -> latest.put(kept.attempt().question(), kept));
        return latest;
    }

    /** All answers of a learner, the oldest first. */
    public List<KeptAttempt> of(String learner) {
        return database.read(handle -> of(handle, learner));
    }

    static List<KeptAttempt> of(Handle handle, String learner) {
        return handle.createQuery(AttemptColumns.SELECT + " where learner = :learner order by at, id")
                .bind("learner", learner)
                .map(COLUMNS)
                .list();
    }

    /** The answers given in an interview, the oldest first. */
    public List<KeptAttempt> ofInterview(String interview) {
        return database.read(handle -> handle.createQuery(AttemptColumns.SELECT
                        // by its learner: so few answers belong to an interview that an index would mostly
                        // be in the way
                        + " where learner = (select learner from interview where id = :interview)"
                        + " and interview = :interview order by at, id")
                .bind("interview", interview)
                .map(COLUMNS)
                .list());
    }

    /** How many answers of a learner there are. */
    public int count(String learner) {
        return database.read(handle -> handle.createQuery("select count(*) from attempt where learner = :learner")
                .bind("learner", learner)
                .mapTo(Integer.class)
                .one());
    }

    /** How long the learner took for their latest answers, in milliseconds, as far as that is known. */
    public List<Integer> times(String learner, int most) {
        return database.read(handle -> handle.createQuery("select millis from attempt"
                        + " where learner = :learner and millis >= 0"
                        // by learner as well: H2 does not see that an index is in this order otherwise
                        + " order by learner desc, at desc, id desc limit :most")
                .bind("learner", learner)
                .bind("most", most)
                .mapTo(Integer.class)
                .list());
    }

    /**
     * Keeps answers that a learner brought along; those whose key is there already are left out. Cards stay as they
     * are: they are to be made again from all attempts.
     *
     * @param attempts of this learner, whatever they say; their ids do not count
     * @return how many were not there yet
     */
    public int add(String learner, List<KeptAttempt> attempts, Instant now) {
        return database.rewrite(handle -> {
            LearnerRepository.know(handle, learner, now);
            return add(handle, learner, attempts);
        });
    }

    static int add(Handle handle, String learner, List<KeptAttempt> attempts) {
        Set<String> keys = keys(handle, learner);
        List<KeptAttempt> fresh =
                attempts.stream().filter(kept -> keys.add(kept.attempt().key())).toList();
        if (!fresh.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(AttemptColumns.INSERT);
            fresh.forEach(kept -> AttemptColumns.bind(batch, kept.attempt(), kept.isFirst(), true)
                    .bind("learner", learner)
                    .add());
            batch.execute();
            settleFirsts(handle, learner);
        }
        return fresh.size();
    }

    private static Set<String> keys(Handle handle, String learner) {
        return new HashSet<>(handle.createQuery("select idempotency_key from attempt where learner = :learner")
                .bind("learner", learner)
                .mapTo(String.class)
                .list());
    }

    /** Where several answers to a question are called the first, leaves the oldest of them. */
    static void settleFirsts(Handle handle, String learner) {
        handle.createUpdate("update attempt set is_first = false where learner = :learner and is_first and exists"
                        + " (select 1 from attempt older where older.learner = attempt.learner"
                        + " and older.question = attempt.question and older.version = attempt.version"
                        + " and (older.at < attempt.at or older.at = attempt.at and older.id < attempt.id))")
                .bind("learner", learner)
                .execute();
    }
}
