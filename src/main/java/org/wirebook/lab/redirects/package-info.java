/**
 * {@code /lab/redirects}: what becomes of each method after each redirect, by the standards and in the reader's
 * browser.
 */
@NullMarked
package org.wirebook.lab.redirects;

import org.jspecify.annotations.NullMarked;
