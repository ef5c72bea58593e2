/**
 * {@code /lab/https-redirect}: the way from http to https on real sockets, with what the line carried and the
 * certificate that was presented, and a model of a client that heeds HSTS.
 */
@NullMarked
package org.wirebook.lab.httpsredirect;

import org.jspecify.annotations.NullMarked;
