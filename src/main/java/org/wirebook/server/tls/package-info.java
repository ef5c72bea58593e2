/**
 * Certificates for HTTPS: a local certificate authority that makes them, or PEM files from elsewhere. Nothing here
 * knows Jetty.
 */
@NullMarked
package org.wirebook.server.tls;

import org.jspecify.annotations.NullMarked;
