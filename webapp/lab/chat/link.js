const LONGEST_PAUSE = 30_000; // milliseconds between two tries
const FIRST_PAUSE = 1_000;
const SILENCE = 25_000; // the server says something every 15 s, or is asked to
const PATIENCE = 10_000; // for an answer
const WAIT = 25; // seconds of a long poll

/** Why the server does not want something. */
export class Refusal extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

const pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

const soon = (promise, milliseconds) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new TypeError('no answer')), milliseconds))]);

/**
 * A connection to a channel that comes back by itself, and goes on after the last event that was delivered: nothing is
 * lost, and nothing comes twice, whichever transport carries it.
 *
 * It tells of `state` ({state: 'connecting' | 'open' | 'cut' | 'offline' | 'lost', seconds, reason}), of `events`
 * (those of the channel, in order) and of `octets` ({out, opcode, text, code, reason}: what script saw go over the wire).
 */
export class Link extends EventTarget {
  #url;
  #run = null;
  #socket = null;
  #answers = new Map();
  #failures = 0;
  #cursor = null;

  constructor(url, transport) {
    super();
    this.#url = url;
    this.transport = transport;
    addEventListener('online', () => !this.isCut && this.open());
    addEventListener('offline', () => !this.isCut && this.#run && this.#lose('offline'));
  }

  isCut = false;

  /** Connects now, whatever was before. */
  open() {
    this.isCut = false;
    this.#failures = 0;
    this.#start();
  }

  /** Ends the connection until it is opened again. */
  cut() {
    this.isCut = true;
    this.#lose('cut');
  }

  /** Goes on by another transport. */
  change(transport) {
    this.transport = transport;
    if (!this.isCut) this.open();
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #lose(state) {
    this.#run?.abort();
    this.#run = null;
    this.#tell('state', { state });
  }

  async #start() {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    while (!run.signal.aborted) {
      this.#tell('state', { state: 'connecting' });
      let reason = '';
      try {
        reason = await { websocket: () => this.#bySocket(run), stream: () => this.#byStream(run), poll: () => this.#byPolls(run) }[this.transport]();
      } catch (error) {
        if (error instanceof Refusal) reason = error.message;
        else if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      }
      if (run.signal.aborted) return;
      if (!navigator.onLine) {
        this.#lose('offline');
        return;
      }
      // Full jitter: when a server comes back, its clients do not all come at once.
      const milliseconds = Math.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++);
      const until = performance.now() + milliseconds;
      while (!run.signal.aborted && performance.now() < until) {
        const left = until - performance.now();
        this.#tell('state', { state: 'lost', seconds: Math.ceil(left / 1000), reason });
        await pause(Math.min(left, 1000), run.signal);
      }
    }
  }

  #opened(next) {
    this.#failures = 0;
    this.#cursor ??= next;
    this.#tell('state', { state: 'open' });
  }

  #deliver(events, next) {
    const fresh = events.filter(({ id, type }) => this.#cursor === null || id > this.#cursor || type === 'gap');
    this.#cursor = Math.max(next, this.#cursor ?? 0);
    if (fresh.length) this.#tell('events', fresh);
  }

  #address(query = {}) {
    const after = this.#cursor === null ? {} : { after: this.#cursor };
    const text = new URLSearchParams({ ...after, ...query }).toString();
    return text ? `${this.#url}?${text}` : this.#url;
  }

  /** WebSocket: a text frame is what a poll would have been answered; an answer to what we sent has its ref. */
  #bySocket(run) {
    return new Promise((resolve) => {
      const socket = new WebSocket(this.#address().replace(/^http/, 'ws'), 'wirebook.v1');
      let heard = performance.now();
      const end = (reason) => {
        clearInterval(watch);
        if (this.#socket === socket) this.#socket = null;
        this.#answers.forEach(({ reject }) => reject(new TypeError('connection lost')));
        this.#answers.clear();
        resolve(reason);
      };
      const watch = setInterval(() => {
        const silence = performance.now() - heard;
        if (silence > SILENCE + PATIENCE) {
          socket.close();
          end('');
        } else if (silence > SILENCE && socket.readyState === WebSocket.OPEN) {
          this.#write(socket, { type: 'ping' });
        }
      }, 5_000);
      run.signal.addEventListener('abort', () => {
        if (socket.readyState === WebSocket.OPEN) this.#tell('octets', { out: true, opcode: 8, code: 1000, reason: '' });
        socket.close(1000);
        end('');
      });
      socket.addEventListener('close', ({ code, reason, wasClean }) => {
        if (run.signal.aborted) return;
        if (wasClean) this.#tell('octets', { out: false, opcode: 8, code, reason });
        end(reason || (wasClean ? String(code) : ''));
      });
      socket.addEventListener('message', ({ data }) => {
        if (run.signal.aborted) return;
        heard = performance.now();
        this.#tell('octets', { out: false, opcode: 1, text: data });
        this.#hear(socket, JSON.parse(data));
      });
    });
  }

  #hear(socket, said) {
    if (said.events) {
      if (said.hello) {
        this.#socket = socket;
        this.#opened(said.next);
      } else {
        this.#deliver(said.events, said.next);
      }
      return;
    }
    const ref = said.ack ?? said.refused;
    const waiting = this.#answers.get(ref);
    this.#answers.delete(ref);
    if (said.ack === undefined) waiting?.reject(new Refusal(said.status, said.detail));
    else waiting?.resolve(said.id);
  }

  #write(socket, frame) {
    const text = JSON.stringify(frame);
    this.#tell('octets', { out: true, opcode: 1, text });
    socket.send(text);
  }

  /** Server-sent events, read as they arrive: unlike EventSource this shows heartbeats, and who is silent. */
  async #byStream(run) {
    const controller = new AbortController();
    run.signal.addEventListener('abort', () => controller.abort());
    let alarm = setTimeout(() => controller.abort(), PATIENCE);
    try {
      const answer = await this.#ask(this.#address(), { headers: { Accept: 'text/event-stream' }, signal: controller.signal, cache: 'no-store' });
      this.#opened(Number(answer.headers.get('Event-After')));
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (;;) {
        clearTimeout(alarm);
        alarm = setTimeout(() => controller.abort(), SILENCE);
        const { done, value } = await reader.read();
        if (done || run.signal.aborted) return '';
        this.#tell('octets', { out: false, http: 'text/event-stream', text: value });
        const blocks = (text + value).split('\n\n');
        text = blocks.pop();
        for (const block of blocks) this.#block(block);
      }
    } finally {
      clearTimeout(alarm);
    }
  }

  #block(block) {
    const lines = block.split('\n');
    const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice(6));
    if (!data.length || lines.includes('event: hello')) return;
    const event = JSON.parse(data.join('\n'));
    this.#deliver([event], event.id);
  }

  /** Long polls, one after another: each names the last event that came. */
  async #byPolls(run) {
    let wait = {};
    while (!run.signal.aborted) {
      const controller = AbortSignal.any([run.signal, AbortSignal.timeout((WAIT + 10) * 1000)]);
      const answer = await this.#ask(this.#address(wait), { signal: controller, cache: 'no-store' });
      const next = Number(answer.headers.get('Event-Next'));
      const text = answer.status === 204 ? '' : await answer.text();
      if (run.signal.aborted) return '';
      this.#tell('octets', { out: false, http: `HTTP ${answer.status}`, text });
      if (!wait.wait) this.#opened(Number(answer.headers.get('Event-After')));
      if (text) this.#deliver(JSON.parse(text).events, next);
      wait = { wait: WAIT };
    }
    return '';
  }

  async #ask(address, options) {
    const answer = await fetch(address, options);
    if (answer.ok) return answer;
    const problem = await answer.json().catch(() => ({}));
    throw new Refusal(answer.status, problem.detail ?? `HTTP ${answer.status}`);
  }

  /**
   * Says something, by the socket or by POST. Resolves to the id of the event. Throws a Refusal if the server does not
   * want it, another Error if nobody knows whether it arrived: sent again with the same ref, it counts once.
   */
  async send(frame) {
    const socket = this.#socket;
    if (this.transport === 'websocket') {
      if (!socket || socket.readyState !== WebSocket.OPEN) throw new TypeError('no connection');
      const answer = new Promise((resolve, reject) => this.#answers.set(frame.ref, { resolve, reject }));
      this.#write(socket, frame);
      try {
        return await soon(answer, PATIENCE);
      } finally {
        this.#answers.delete(frame.ref);
      }
    }
    if (!this.#run) throw new TypeError('no connection');
    const text = JSON.stringify(frame);
    this.#tell('octets', { out: true, http: 'POST', text });
    const answer = await this.#ask(this.#url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: text,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.status === 204 ? 0 : (await answer.json()).id;
  }
}
