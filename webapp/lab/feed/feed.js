import { jsonOf, fill, make, wordsOf } from '../../js/page.js';
import { blocksOf } from '../../js/event-stream.js';

const MOST_ROWS = 200;
const RETRY_MILLIS = 3000; // until the server says otherwise
const TICK = 250;
const TYPES = ['message', 'hello', 'run', 'answer', 'page', 'connections', 'gap'];
const STATUSES = [200, 201, 202, 203];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Adds a row; the reader who looks at the last one sees the next, too. */
function append(list, row) {
  const follows = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.append(row);
  while (list.childElementCount > MOST_ROWS) list.firstElementChild.remove();
  if (follows) list.scrollTop = list.scrollHeight;
}

/** The feed twice: by EventSource, and as octets by fetch. */
class EventFeed extends HTMLElement {
  connectedCallback() {
    this.words = wordsOf(this);
    this.list = this.querySelector('.panes .happenings');
    this.raw = this.querySelector('.raw');
    this.trouble = this.querySelector(':scope > .trouble');
    this.querySelector('.without-script').remove();
    for (const part of this.querySelectorAll('.controls, .panes')) part.hidden = false;
    this.querySelector('.pause').addEventListener('click', () => (this.parsed ? this.pause() : this.resume()));
    this.querySelector('.drop').addEventListener('change', () => this.restart());
    this.querySelector('.answer').addEventListener('click', () => this.attempt(() => this.askForAnswer()));
    this.querySelector('.experiment-button').addEventListener('click', () => this.attempt(() => this.runExperiment()));
    this.last = null;
    this.retry = RETRY_MILLIS;
    this.open();
    this.ticking = setInterval(() => this.show(), TICK);
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
    this.close();
  }

  say(word, ...values) {
    return fill(this.words[word], ...values);
  }

  async attempt(action) {
    this.trouble.hidden = true;
    try {
      await action();
    } catch (error) {
      this.trouble.textContent = error.message;
      this.trouble.hidden = false;
    }
  }

  /** Opens both streams after the last event seen, or else from now on. */
  open() {
    const drop = this.querySelector('.drop').value;
    const query = (after) => new URLSearchParams([...new URLSearchParams(drop), ...(after === null ? [] : [['after', after]])]);
    this.parse(`${this.dataset.channel}?${query(this.last ?? 'now')}`);
    this.fetching = new AbortController();
    this.watch(`${this.dataset.channel}?${query(this.last === null ? 'now' : null)}`, this.last, this.fetching.signal);
  }

  close() {
    this.parsed?.close();
    this.parsed = null;
    this.fetching?.abort();
  }

  pause() {
    this.close();
    this.note(this.say('paused'));
    this.querySelector('.pause').textContent = this.say('resume');
  }

  resume() {
    if (this.last !== null) this.note(this.say('missed', this.last));
    this.querySelector('.pause').textContent = this.say('pause');
    this.open();
  }

  restart() {
    this.close();
    this.querySelector('.pause').textContent = this.say('pause');
    this.open();
  }

  /** What EventSource tells: events by their types, and when it has lost or found its connection. */
  parse(address) {
    const source = new EventSource(address);
    const state = { source, opened: null, ended: null };
    this.parsed = source;
    this.parsing = state;
    source.addEventListener('open', () => {
      state.opened = performance.now();
    });
    source.addEventListener('error', () => {
      if (this.parsed !== source || state.opened === null) return;
      this.note(this.say('ended', this.since(state.opened)));
      state.ended = performance.now();
      state.opened = null;
    });
    for (const type of TYPES) {
      source.addEventListener(type, (event) => {
        this.last = event.lastEventId;
        const data = JSON.parse(event.data);
        if (type !== 'hello') this.happened(data);
        else if (state.ended === null) this.note(this.say('connected', data.after));
        else this.note(this.say('again', this.since(state.ended), data.after));
      });
    }
  }

  since(moment) {
    return ((performance.now() - moment) / 1000).toFixed(1);
  }

  note(text) {
    append(this.list, make('p', { className: 'note', textContent: text }));
  }

  happened({ at, type, data }) {
    const time = make('time', { dateTime: at, textContent: new Date(at).toLocaleTimeString(document.documentElement.lang) });
    const row = make('p', { className: `of-${type}` }, time, ' ', make('span', { className: 'what' }, ...this.tell(type, data)));
    append(this.list, row);
  }

  tell(type, data) {
    switch (type) {
      case 'run':
        return [this.claim(data), ' ', make('strong', { className: data.holds ? 'holds' : 'fails', textContent: this.say(data.holds ? 'holds' : 'fails') })];
      case 'answer':
        return [this.say('answered'), ...Object.entries(data.codes).flatMap(([code, count]) => [' ', make('span', { className: 'code', textContent: `${code} × ${count}` })])];
      case 'page':
        return [this.say('changed'), ...data.pages.flatMap((page) => [' ', make('span', { className: 'code', textContent: page })])];
      case 'connections':
        return [data.open === 1 ? this.say('connections.one') : this.say('connections', data.open)];
      case 'gap':
        return [this.say('gap', data.after, data.before)];
      default:
        return [JSON.stringify(data)];
    }
  }

  /** The sentence that was tried, as soon as it is known; until then its name. */
  claim({ page, name }) {
    const link = make('a', { textContent: `${page} / ${name}` });
    this.claims().then((all) => {
      const known = all.find(({ id }) => id === `${page}/${name}`);
      if (known) Object.assign(link, { textContent: known.claim, href: known.url });
    }, () => {}); // the name will do
    return link;
  }

  claims() {
    this.known ??= fetch(`${this.dataset.claims}?lang=${document.documentElement.lang.slice(0, 2)}`).then(jsonOf).then(({ claims }) => claims);
    return this.known;
  }

  async askForAnswer() {
    const status = STATUSES[Math.floor(Math.random() * STATUSES.length)];
    await fetch(`${this.dataset.demos}/status/${status}`);
  }

  async runExperiment() {
    const all = await this.claims();
    const { action } = all[Math.floor(Math.random() * all.length)];
    await fetch(action, { method: 'POST', redirect: 'manual' });
  }

  /** What EventSource does, step by step: reads until the end, waits as long as it was told, and asks with the last id. */
  async watch(address, after, signal) {
    let last = after;
    while (!signal.aborted) {
      this.watching = { opened: null, ended: null };
      try {
        last = await this.readOnce(address, last, signal);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof TypeError)) throw error; // fetch and read reject so when the network fails
      }
      if (last === undefined) return;
      this.watching = { opened: null, ended: performance.now() };
      this.piece('note', this.say('retry', this.retry));
      await pause(this.retry);
    }
  }

  /** Reads one answer to its end; gives the last id, or undefined if the client is not to come again. */
  async readOnce(address, after, signal) {
    const headers = { Accept: 'text/event-stream', ...(after === null ? {} : { 'Last-Event-ID': after }) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    this.piece('out', `GET ${address}\n${lines.join('\n')}`);
    const answer = await fetch(address, { headers, signal, cache: 'no-store' });
    const told = ['content-type', 'cache-control', 'event-after', 'x-accel-buffering'].filter((name) => answer.headers.has(name));
    this.piece('in head', `${answer.status}\n${told.map((name) => `${name}: ${answer.headers.get(name)}`).join('\n')}`);
    if (!answer.ok || answer.status === 204) return undefined;
    this.watching.opened = performance.now();
    let last = after;
    for await (const block of blocksOf(answer)) {
      last = block.id ?? last;
      this.retry = block.retry ?? this.retry;
      this.piece(block.comments.length ? 'in comment' : 'in', block.raw, block.octets);
    }
    return last;
  }

  piece(kind, text, octets) {
    const time = make('span', { className: 'at', textContent: new Date().toLocaleTimeString(document.documentElement.lang) });
    const size = octets ? make('small', { textContent: ` ${octets} B` }) : '';
    time.append(size);
    append(this.raw, make('div', { className: `piece ${kind}` }, time, make('pre', { textContent: text })));
  }

  /** How the two connections stand. */
  show() {
    this.querySelector('.parsed-state').textContent = this.standing(this.parsing, this.parsed?.readyState === EventSource.CLOSED);
    this.querySelector('.raw-state').textContent = this.standing(this.watching, false);
  }

  standing({ opened, ended }, stopped) {
    if (!this.parsed) return this.say('state.paused', this.last ?? '–');
    if (stopped) return this.say('state.stopped');
    if (opened !== null) return this.say('state.open', this.since(opened), this.last ?? '–', this.retry);
    if (ended === null) return this.say('state.connecting');
    return this.say('state.ended', Math.max(0, (this.retry - (performance.now() - ended)) / 1000).toFixed(1));
  }
}

customElements.define('event-feed', EventFeed);
