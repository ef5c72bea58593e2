/** What every feature needs of HTTP: routes, problems, negotiation, conditional requests, stored documents. */
@NullMarked
package org.wirebook.web;

import org.jspecify.annotations.NullMarked;
