/**
 * Questions to answer, what becomes of the answers, and when they are asked again: in a page, in a review, in an
 * interview. It knows the questions of the book and what the store keeps of a learner; who a learner is, it knows not.
 */
@NullMarked
package org.wirebook.quiz;

import org.jspecify.annotations.NullMarked;
