package org.wirebook.wiki;

import java.time.Instant;
import org.wirebook.experiment.Experiment;

/**
 * How a claim fared when it was run.
 *
 * @param experiment what ran: the verdict is about nothing else
 * @param run id of the kept run
 */
record Verdict(Experiment experiment, boolean holds, Instant at, String run) {}
