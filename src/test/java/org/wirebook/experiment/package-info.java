/** What experiments promise: the format, the wire, the verdicts. */
@NullMarked
package org.wirebook.experiment;

import org.jspecify.annotations.NullMarked;
