/**
 * The server's ledger of a visit: the site once more below an address that is only this reader's, where every request
 * is written down. Browsers tell script little of what they send and nothing of what they answer from their cache; the
 * ledger tells the rest.
 *
 * <p>Kept in memory, for minutes, and without content or anybody's address. Not a log of the site: only what is asked
 * below {@code /visit/} is seen.
 */
@NullMarked
package org.wirebook.visit;

import org.jspecify.annotations.NullMarked;
