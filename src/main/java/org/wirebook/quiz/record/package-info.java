/**
 * A learner's record as a file to take along: written, and read back with distrust. What is kept, and for whom, is said
 * elsewhere.
 */
@NullMarked
package org.wirebook.quiz.record;

import org.jspecify.annotations.NullMarked;
