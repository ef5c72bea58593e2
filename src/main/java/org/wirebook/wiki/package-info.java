/** The book as pages: serving, search, runs of experiments, feeds, live reload for authors. */
@NullMarked
package org.wirebook.wiki;

import org.jspecify.annotations.NullMarked;
