/** What is right, what is wrong, and what nobody may know before. */
@NullMarked
package org.wirebook.question;

import org.jspecify.annotations.NullMarked;
