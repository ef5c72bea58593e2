@NullMarked
package org.wirebook.lab.httpsredirect;

import org.jspecify.annotations.NullMarked;
