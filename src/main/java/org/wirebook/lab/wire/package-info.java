/** {@code /lab/wire}: a console that sends octets just as the reader typed them, and explains what came back. */
@NullMarked
package org.wirebook.lab.wire;

import org.jspecify.annotations.NullMarked;
