/**
 * A chat: who may say what under which name, who is here, and what is kept of it. It knows neither servlets nor
 * transports: {@code live} brings it what people send, and takes its channel to them.
 */
@NullMarked
package org.wirebook.live.chat;

import org.jspecify.annotations.NullMarked;
