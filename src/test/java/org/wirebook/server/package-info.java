@NullMarked
package org.wirebook.server;

import org.jspecify.annotations.NullMarked;
