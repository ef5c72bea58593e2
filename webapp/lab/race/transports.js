/*
 * Four ways to read /live/{channel}. Each counts what it sends and gets, goes on after what it has read when its
 * connection was cut, and stops at the event "end".
 */

import { blocksOf } from '../../js/event-stream.js';
import { octetsOf, octetsOfHead } from '../../js/octets.js';

const WAIT_SECONDS = 30; // of a long poll
const AGAIN_MILLIS = 1000; // after a cut
const FULL_OCTETS = 60_000; // an answer of this size may not have been all there was
const HANDSHAKE_FIELDS = 150; // Upgrade, Connection, Sec-WebSocket-*, Origin
const HANDSHAKE_ANSWER = 190;
const PING_SECONDS = 15;
const PING_AND_PONG = 2 + 6;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The head of a frame that a server sends (RFC 6455 §5.2). */
const frameHead = (octets) => (octets <= 125 ? 2 : octets <= 65_535 ? 4 : 10);

class Transport {
  requests = 0;
  heads = 0; // octets
  content = 0; // octets, with what frames it
  held = 0; // milliseconds that a request was open
  lasted = 0; // milliseconds in all
  cursor = 0;
  over = false;
  line = new AbortController();

  /** @param race { address, head, interval, latency, resumes, arrived(kind, event, at), asking(kind, at) } */
  constructor(race) {
    this.race = race;
  }

  /** Reads until the end. */
  async run() {
    const began = performance.now();
    await this.readOn();
    this.lasted = performance.now() - began;
  }

  async readOn() {
    while (!this.over) {
      const line = this.line;
      try {
        await this.read(line.signal);
      } catch (error) {
        if (!line.signal.aborted && !(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      }
      if (this.over) return;
      if (line.signal.aborted || this.cutAlways) await pause(AGAIN_MILLIS);
    }
  }

  /** The connection is gone, and what was on its way, too. */
  cut() {
    if (this.over) return;
    this.line.abort();
    this.line = new AbortController();
    if (!this.race.resumes) this.cursor = 'now';
  }

  stop() {
    this.over = true;
    this.line.abort();
  }

  /** Lets the added latency pass; what was cut meanwhile does not arrive. */
  async travel(signal) {
    if (this.race.latency) await pause(this.race.latency);
    signal.throwIfAborted();
  }

  /** Takes note of a request and gives its address. */
  ask(query) {
    const target = `${this.race.address}?after=${this.cursor}${query}`;
    this.requests += 1;
    this.heads += this.race.head + target.length;
    this.race.asking(this.kind);
    return target;
  }

  take(events, next) {
    for (const event of events) this.race.arrived(this.kind, event);
    this.cursor = next;
    if (events.some(({ type }) => type === 'end')) this.over = true;
  }

  /** Asks, and takes what the answer says; gives the octets of its content. */
  async poll(query, signal) {
    await this.travel(signal);
    const began = performance.now();
    const answer = await fetch(this.ask(query), { signal, cache: 'no-store' });
    const text = await answer.text();
    this.held += performance.now() - began + 2 * this.race.latency;
    this.heads += octetsOfHead(answer);
    this.content += octetsOf(text);
    await this.travel(signal);
    if (!answer.ok) throw new TypeError(`HTTP ${answer.status}`);
    if (answer.status === 200) {
      const { events, next } = JSON.parse(text);
      this.take(events, next);
    } else {
      this.cursor = answer.headers.get('Event-Next');
    }
    return octetsOf(text);
  }
}

class ShortPoll extends Transport {
  kind = 'short-poll';
  mark = '&limit=1000'; // as many as there are: so that its requests can be told from others

  async read(signal) {
    while (!this.over) {
      const began = performance.now();
      while (await this.poll(this.mark, signal) > FULL_OCTETS);
      if (!this.over) await pause(Math.max(0, this.race.interval - (performance.now() - began)));
      signal.throwIfAborted();
    }
  }
}

class LongPoll extends Transport {
  kind = 'long-poll';
  mark = `&wait=${WAIT_SECONDS}`;

  async read(signal) {
    while (!this.over) await this.poll(this.mark, signal);
  }
}

/** Read by fetch, not by EventSource, which hides comments and octets. */
class Stream extends Transport {
  kind = 'sse';
  cutAlways = true;

  async read(signal) {
    await this.travel(signal);
    const began = performance.now();
    try {
      const answer = await fetch(this.ask(''), { signal, cache: 'no-store', headers: { Accept: 'text/event-stream' } });
      if (!answer.ok) throw new TypeError(`HTTP ${answer.status}`);
      this.heads += octetsOfHead(answer);
      for await (const block of blocksOf(answer)) {
        this.content += block.octets + block.octets.toString(16).length + 4; // RFC 9112 §7.1: a chunk
        this.hand(block, signal);
        if (block.type === 'end') await this.travel(signal).then(() => pause(0));
        if (this.over) return;
      }
    } finally {
      this.held += performance.now() - began;
      if (this.over) this.line.abort();
    }
  }

  hand(block, signal) {
    if (block.data === undefined || block.type === 'hello') return;
    const take = () => {
      const event = JSON.parse(block.data);
      this.take([event], event.id);
    };
    if (this.race.latency) this.travel(signal).then(take, () => {}); // cut on its way
    else take();
  }
}

class Socket extends Transport {
  kind = 'websocket';
  cutAlways = true;

  async read(signal) {
    await this.travel(signal);
    const began = performance.now();
    const address = new URL(this.ask(''), location.href);
    address.protocol = location.protocol.replace('http', 'ws');
    this.heads += HANDSHAKE_FIELDS + HANDSHAKE_ANSWER;
    const socket = new WebSocket(address);
    await new Promise((resolve) => {
      socket.addEventListener('close', resolve);
      signal.addEventListener('abort', () => {
        socket.close();
        resolve();
      });
      socket.addEventListener('message', ({ data }) => this.hear(data, signal, socket));
    });
    const millis = performance.now() - began;
    this.held += millis;
    this.content += Math.floor(millis / 1000 / PING_SECONDS) * PING_AND_PONG;
    signal.throwIfAborted();
  }

  hear(text, signal, socket) {
    if (signal.aborted) return;
    const octets = octetsOf(text);
    this.content += octets + frameHead(octets);
    const { events, next, hello } = JSON.parse(text);
    if (hello) return;
    const take = () => {
      this.take(events, next);
      if (this.over) socket.close();
    };
    if (this.race.latency) this.travel(signal).then(take, () => {}); // cut on its way
    else take();
  }
}

export const KINDS = ['short-poll', 'long-poll', 'sse', 'websocket'];

export const transports = (race) => [ShortPoll, LongPoll, Stream, Socket].map((Kind) => new Kind(race));
