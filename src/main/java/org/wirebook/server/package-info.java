/** The launcher: command line, embedded Jetty, ports, TLS. The only package that imports {@code org.eclipse.jetty}. */
@NullMarked
package org.wirebook.server;

import org.jspecify.annotations.NullMarked;
