/** {@code /lab/url-length}: makes a request longer until the server refuses it, and finds the very octet. */
@NullMarked
package org.wirebook.lab.urllength;

import org.jspecify.annotations.NullMarked;
