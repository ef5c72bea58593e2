package org.wirebook.live;

import java.time.Duration;

/**
 * How long a client may take.
 *
 * @param heartbeat after so much silence something is sent, which shows who has gone
 * @param stalled one that has not read for so long is cut off
 * @param dead one that has not answered a ping for so long is cut off
 * @param closing one that does not end the connection so long after it was told to is cut off
 */
record Pace(Duration heartbeat, Duration stalled, Duration dead, Duration closing) {

    static final Pace USUAL =
            new Pace(Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(25), Duration.ofSeconds(5));
}
