@NullMarked
package org.wirebook.experiment.websocket;

import org.jspecify.annotations.NullMarked;
