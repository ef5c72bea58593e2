/**
 * The demo endpoints under {@code /http/}: a correct HTTP test server, path-compatible with httpbin where httpbin is
 * right.
 */
@NullMarked
package org.wirebook.http;

import org.jspecify.annotations.NullMarked;
