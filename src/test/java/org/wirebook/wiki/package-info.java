/** The book as its readers meet it. */
@NullMarked
package org.wirebook.wiki;

import org.jspecify.annotations.NullMarked;
