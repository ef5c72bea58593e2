/** What a visit shows of the site, and what its ledger tells. */
@NullMarked
package org.wirebook.visit;

import org.jspecify.annotations.NullMarked;
