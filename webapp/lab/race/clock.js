import { jsonOf } from '../../js/page.js';

const TRIES = 8;

/**
 * How far the server's clock is ahead of this browser's: of several round trips the shortest tells best, for the
 * server's answer was written some time between. Gives milliseconds, how wrong that may be, and the octets of the head
 * of a request to an address of no octets.
 */
export async function compareClocks(address) {
  let best;
  for (let count = 0; count < TRIES; count += 1) {
    const sent = now();
    const answer = await fetch(address, { cache: 'no-store' });
    const got = now();
    const { now: server, head } = await jsonOf(answer);
    if (!best || got - sent < best.trip) best = { trip: got - sent, ahead: server - (sent + got) / 2, head: head - address.length };
  }
  return { ahead: best.ahead, wrong: best.trip / 2, head: best.head };
}

/** Milliseconds since 1970 by this browser's clock, as it stood when the page was opened. */
export const now = () => performance.timeOrigin + performance.now();
