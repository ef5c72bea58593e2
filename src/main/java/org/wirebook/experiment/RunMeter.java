package org.wirebook.experiment;

import java.util.concurrent.TimeUnit;

/** The clock and the counters of a run, from the moment it is made. Used by the run's thread alone. */
final class RunMeter {

    private final long began = System.nanoTime();
    private final RunLimits limits;
    private long octetsOut;
    private long octetsIn;

    RunMeter(RunLimits limits) {
        this.limits = limits;
    }

    /** Microseconds since the run began. */
    long micros() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }

    void sent(int octets) {
        octetsOut += octets;
    }

    void received(int octets) throws WireException {
        octetsIn += octets;
        if (octetsIn > limits.octetsIn()) {
            throw new WireException(Mishap.TOO_MUCH, Grammar.grouped(limits.octetsIn()));
        }
    }

    long octetsOut() {
        return octetsOut;
    }

    long octetsIn() {
        return octetsIn;
    }
}
