/** The whole site, put together by hand: read {@link org.wirebook.app.Application} first. */
@NullMarked
package org.wirebook.app;

import org.jspecify.annotations.NullMarked;
