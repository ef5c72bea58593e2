package org.wirebook.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReservedIdsTest {

    private final AtomicLong disk = new AtomicLong();

    private ReservedIds opened() {
        return new ReservedIds(disk.get(), disk::set);
    }

    @Test
    void countsFromOne() {
        var ids = opened();

        assertThat(ids.last()).isZero();
        assertThat(ids.next()).isEqualTo(1);
        assertThat(ids.next()).isEqualTo(2);
        assertThat(ids.last()).isEqualTo(2);
    }

    @Test
    void goesOnWhereItWasClosed() {
        var ids = opened();
        ids.next();
        ids.close();

        assertThat(opened().next()).isEqualTo(2);
    }

    @Test
    void givesNoIdTwiceAfterACrash() {
        var ids = opened();
        long last = 0;
        for (int i = 0; i < 2_500; i++) {
            last = ids.next();
        }

        assertThat(opened().next()).isGreaterThan(last);
    }
}
