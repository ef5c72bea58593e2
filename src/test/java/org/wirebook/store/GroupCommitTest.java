package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:group", "wirebook", "");
    private final Jdbi jdbi = Jdbi.create(pool);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** How many shared each write to the disk. */
    private final List<Integer> groups = new ArrayList<>();

    private boolean isBroken;

    private final GroupCommit commits = new GroupCommit(() -> jdbi, new Upkeep() {
        @Override
        public void stamp(int version) {}

        @Override
        public void sync() {
            if (isBroken) {
                throw new IllegalStateException("no disk");
            }
        }

        @Override
        public void tidy(int writes) {
            groups.add(writes);
        }
    });

    @BeforeEach
    void makeATable() {
        jdbi.useHandle(handle -> handle.execute("create table word (word varchar(20) not null primary key)"));
    }

    @AfterEach
    void close() {
        commits.close();
        pool.dispose();
    }

    private static int insert(Handle handle, String word) {
        return handle.execute("insert into word values (?)", word);
    }

    private List<String> words() {
        return jdbi.withHandle(handle -> handle.createQuery("select word from word order by word")
                .mapTo(String.class)
                .list());
    }

    /** Writes in a thread of its own. */
    private static final class Waiter extends Thread {

        private final FutureTask<Integer> task;

        Waiter(FutureTask<Integer> task) {
            super(task);
            this.task = task;
        }

        int result() throws Throwable {
            try {
                return task.get(10, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    }

    /** Returns when the thread waits for the writer, or has been served. */
    private Waiter write(HandleCallback<Integer, RuntimeException> work) {
        var waiter = new Waiter(new FutureTask<>(() -> commits.write(work)));
        waiter.start();
        while (waiter.isAlive() && waiter.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return waiter;
    }

    /** Keeps the writer busy until {@code mayEnd}. */
    private void hold() {
        var isHeld = new CompletableFuture<Void>();
        commits.between(() -> {
            isHeld.complete(null);
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        isHeld.join();
    }

    @Test
    void whatIsWrittenIsThereWhenItReturns() {
        assertThat(commits.<Integer>write(handle -> insert(handle, "one"))).isOne();

        assertThat(words()).containsExactly("one");
    }

    @Test
    void thoseWhoWaitShareOneCommit() throws Throwable {
        hold();
        Waiter one = write(handle -> insert(handle, "one"));
        Waiter two = write(handle -> insert(handle, "two"));
        Waiter three = write(handle -> insert(handle, "three"));

        mayEnd.countDown();

        assertThat(one.result() + two.result() + three.result()).isEqualTo(3);
        commits.close();
        assertThat(groups).containsExactly(3);
    }

    @Test
    void whoFailsTakesBackTheirOwnAndNothingElse() throws Throwable {
        hold();
        Waiter one = write(handle -> insert(handle, "one"));
        Waiter failing = write(handle -> {
            insert(handle, "never");
            throw new IllegalArgumentException("thought better of it");
        });
        Waiter twice = write(handle -> insert(handle, "not yet") + insert(handle, "one"));
        Waiter two = write(handle -> insert(handle, "two"));

        mayEnd.countDown();

        assertThat(one.result() + two.result()).isEqualTo(2);
        assertThatThrownBy(failing::result)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thought better of it");
        assertThatThrownBy(twice::result).hasMessageContaining("primary key");
        assertThat(words()).containsExactly("one", "two");
    }

    @Test
    void aDiskThatFailsIsToldToAllOfTheGroupAndTheNextMaySucceed() throws Throwable {
        isBroken = true;
        hold();
        Waiter one = write(handle -> insert(handle, "one"));
        Waiter two = write(handle -> insert(handle, "two"));
        mayEnd.countDown();

        assertThatThrownBy(one::result).hasMessage("no disk");
        assertThatThrownBy(two::result).hasMessage("no disk");

        commits.between(() -> isBroken = false);
        assertThat(write(handle -> insert(handle, "three")).result()).isOne();
    }

    @Test
    void anInterruptEndsNeitherTheWriteNorTheWait() throws Throwable {
        hold();
        Waiter waiter = write(handle -> insert(handle, "one"));

        waiter.interrupt();
        mayEnd.countDown();

        assertThat(waiter.result()).isOne();
        assertThat(words()).containsExactly("one");
    }

    @Test
    void thoseUnderWayAreDoneAtTheEndAndNobodyElse() throws Throwable {
        hold();
        Waiter waiter = write(handle -> insert(handle, "one"));
        mayEnd.countDown();

        commits.close();

        assertThat(waiter.result()).isOne();
        assertThatThrownBy(() -> commits.write(handle -> insert(handle, "two")))
                .isInstanceOf(StoreException.class)
                .hasMessage("the database is closed");
        assertThat(words()).containsExactly("one");
    }
}
