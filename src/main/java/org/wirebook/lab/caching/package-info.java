/**
 * {@code /lab/caching}: the reader dictates what a server says of freshness, and sees where the browser takes each
 * answer from.
 */
@NullMarked
package org.wirebook.lab.caching;

import org.jspecify.annotations.NullMarked;
