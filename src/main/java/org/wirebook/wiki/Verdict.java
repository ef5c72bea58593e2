package org.wirebook.wiki;

import java.time.Instant;
import org.wirebook.experiment.Trial;

/**
 * How a claim fared when it was run.
 *
 * @param trial what ran: the verdict is about nothing else
 * @param run id of the kept run
 */
record Verdict(Trial trial, boolean holds, Instant at, String run) {}
