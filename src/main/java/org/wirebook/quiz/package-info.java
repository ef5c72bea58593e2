/**
 * Questions answered, judged and remembered: in a page, one by one, in review and in interviews; and what the site
 * remembers of a learner. What is asked and what is right is said in {@link org.wirebook.question}, when it is asked
 * again in {@link org.wirebook.quiz.fsrs}.
 */
@NullMarked
package org.wirebook.quiz;

import org.jspecify.annotations.NullMarked;
