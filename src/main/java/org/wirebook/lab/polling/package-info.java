/** {@code /lab/polling}: short and long polls, step by step. */
@NullMarked
package org.wirebook.lab.polling;

import org.jspecify.annotations.NullMarked;
