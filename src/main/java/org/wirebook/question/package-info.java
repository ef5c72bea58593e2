/**
 * The questions of the book: what is asked, what is right, and what a wrong answer says about what somebody believes.
 * Pure: it knows neither files nor servlets nor who answers. Texts are HTML that the content package made.
 */
@NullMarked
package org.wirebook.question;

import org.jspecify.annotations.NullMarked;
