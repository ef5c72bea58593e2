/** The site in a real browser, with script. */
@NullMarked
package org.wirebook.browser;

import org.jspecify.annotations.NullMarked;
