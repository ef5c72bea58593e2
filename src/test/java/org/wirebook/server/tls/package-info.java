@NullMarked
package org.wirebook.server.tls;

import org.jspecify.annotations.NullMarked;
