/** What tests share: the running site. */
@NullMarked
package org.wirebook.support;

import org.jspecify.annotations.NullMarked;
