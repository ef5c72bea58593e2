/** What the polling lab shows without script. */
@NullMarked
package org.wirebook.lab.polling;

import org.jspecify.annotations.NullMarked;
