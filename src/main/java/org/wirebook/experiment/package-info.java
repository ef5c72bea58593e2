/**
 * Experiments: {@code .http} files, the wire client that runs them, transcripts and assertions. Knows nothing of
 * servlets.
 */
@NullMarked
package org.wirebook.experiment;

import org.jspecify.annotations.NullMarked;
