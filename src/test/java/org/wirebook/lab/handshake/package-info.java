@NullMarked
package org.wirebook.lab.handshake;

import org.jspecify.annotations.NullMarked;
