/** That the scheduler is FSRS-6. */
@NullMarked
package org.wirebook.quiz.fsrs;

import org.jspecify.annotations.NullMarked;
