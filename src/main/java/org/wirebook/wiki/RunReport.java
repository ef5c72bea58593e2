package org.wirebook.wiki;

import org.jspecify.annotations.Nullable;
import org.wirebook.content.Citation;
import org.wirebook.experiment.Run;

/**
 * What is kept of a run, as JSON: enough to show it when the page has long been rewritten.
 *
 * @param claim the sentence it was to prove
 * @param source the experiment as it ran; empty if it is written in Java
 * @param edited whether the reader had changed it
 */
record RunReport(String claim, @Nullable Citation standard, String source, boolean edited, Run run) {}
