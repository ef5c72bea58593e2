package org.wirebook.visit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the ledger while it is written. Threads: the one that answers writes, any reads. */
final class Entry {

    private final Visit visit;
    private final Ledger.Asked asked;
    private Ledger.@Nullable Answered head;
    private long octets;
    private boolean whole;

    Entry(Visit visit, Ledger.Asked asked) {
        this.visit = visit;
        this.asked = asked;
        visit.keep(asked.octets());
    }

    /** Notes status and fields as they are now, if they are not noted yet. */
    synchronized void begins(HttpServletResponse response) {
        if (head == null) {
            List<Ledger.Field> fields = Ledger.Answered.fieldsOf(response);
            head = new Ledger.Answered(visit.micros(), response.getStatus(), fields, 0, false);
            visit.keep(Ledger.octets(fields));
        }
    }

    /** Forgets the answer: nothing of it has been sent, another one begins. */
    synchronized void startsOver() {
        head = null;
        octets = 0;
    }

    synchronized void sends(long more) {
        octets += more;
    }

    synchronized void isWhole() {
        whole = true;
    }

    synchronized Ledger.Line line() {
        return new Ledger.Line(
                asked,
                head == null ? null : new Ledger.Answered(head.micros(), head.status(), head.fields(), octets, whole));
    }
}
