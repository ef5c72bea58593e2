/** HTTP rules the whole site rests on. */
@NullMarked
package org.wirebook.web;

import org.jspecify.annotations.NullMarked;
