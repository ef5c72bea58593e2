/** When something is asked again, what is asked, and what is shown of what somebody has learned. */
@NullMarked
package org.wirebook.quiz;

import org.jspecify.annotations.NullMarked;
