/** The cache lab: what its stage answers, and what it does without script. */
@NullMarked
package org.wirebook.lab.caching;

import org.jspecify.annotations.NullMarked;
