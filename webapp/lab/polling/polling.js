import { fill, jsonOf, make, wordsOf } from '../../js/page.js';
import { octetsOf, octetsOfFields, octetsOfHead } from '../../js/octets.js';
import { draw } from './time-line.js';

const TICK = 100; // milliseconds between two drawings
const QUIET = 60; // seconds after the last thing that happened until the drawing stands still
const APART = 5; // milliseconds between two events
const MOST_POLLS = 200;
const REQUEST_LINE = 'GET  HTTP/1.1\r\n'.length;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The lab: polls a channel of its own, publishes to it, and draws who waited for whom. */
class PollingLab extends HTMLElement {
  connectedCallback() {
    this.words = wordsOf(this);
    this.svg = this.querySelector('.polls');
    this.caption = this.querySelector('.caption');
    this.trouble = this.querySelector(':scope > .trouble');
    this.querySelector('form.without-script').hidden = true;
    for (const part of this.querySelectorAll('.deck, .watch')) part.hidden = false;
    this.listen();
    this.startOver();
    new ResizeObserver(() => this.draw()).observe(this.svg);
  }

  disconnectedCallback() {
    this.stop();
  }

  say(word, ...values) {
    return fill(this.words[word], ...values);
  }

  number(value, digits = 0) {
    return value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  }

  listen() {
    const on = (name, action) => this.querySelector(name).addEventListener('click', () => this.attempt(action));
    on('.poll', () => (this.polling ? this.stop() : this.poll()));
    on('.once', () => this.ask(this.line.signal));
    on('.publish', () => this.publish());
    on('.twice', () => this.publishTwo());
    on('.again', () => this.startOver());
    this.querySelector('.kind').addEventListener('change', () => this.choose());
  }

  async attempt(action) {
    this.trouble.hidden = true;
    try {
      await action();
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.trouble.textContent = error instanceof TypeError ? this.say('failed') : error.message;
      this.trouble.hidden = false;
      this.stop();
    }
  }

  get isLong() {
    return this.querySelector('.kind').value === 'long';
  }

  get latency() {
    return Number(this.querySelector('.latency').value);
  }

  choose() {
    this.querySelector('.for-short').hidden = this.isLong;
    this.querySelector('.for-long').hidden = !this.isLong;
    if (!this.polling) return;
    this.stop();
    this.attempt(() => this.poll());
  }

  startOver() {
    this.stop();
    this.line?.abort();
    this.line = new AbortController(); // of single requests
    this.channel = `${this.dataset.live}/poll-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`;
    this.cursor = 0;
    this.began = performance.now();
    this.changed = 0;
    this.asked = 0;
    this.polls = []; // the last ones
    this.events = [];
    this.sums = { requests: 0, empty: 0, octets: 0 };
    this.querySelector('.log tbody').replaceChildren();
    this.caption.textContent = this.say('begin');
    this.sum();
    this.draw();
  }

  now() {
    return (performance.now() - this.began) / 1000;
  }

  /** Asks again and again until it is stopped. */
  async poll() {
    const polling = new AbortController();
    this.polling = polling;
    this.querySelector('.poll').textContent = this.say('stop');
    this.querySelector('.once').disabled = true;
    while (!polling.signal.aborted) {
      const began = performance.now();
      await this.ask(polling.signal);
      if (!this.isLong) await pause(Math.max(0, Number(this.querySelector('.interval').value) - (performance.now() - began)));
    }
  }

  stop() {
    this.polling?.abort();
    this.polling = null;
    this.querySelector('.poll').textContent = this.say('start');
    this.querySelector('.once').disabled = false;
    for (const poll of this.polls ?? []) poll.over ??= this.now();
  }

  /** One request, and what it brings. What the reader added to the latency passes before and after it. */
  async ask(signal) {
    this.fields ??= await this.ownFields();
    const long = this.isLong;
    const wait = this.querySelector('.hold').value;
    this.asked += 1;
    const poll = { number: this.asked, long, sent: this.now(), events: [] };
    this.polls = [...this.polls.slice(1 - MOST_POLLS), poll];
    this.animate();
    await pause(this.latency);
    signal.throwIfAborted();
    poll.reached = this.now();
    const target = `${this.channel}?after=${this.cursor}${long ? `&wait=${wait}` : ''}`;
    const answer = await fetch(target, { cache: 'no-store', signal });
    const text = await answer.text();
    poll.answered = this.now();
    await pause(this.latency);
    signal.throwIfAborted();
    poll.over = this.now();
    if (!answer.ok) await jsonOf(new Response(text, answer));
    Object.assign(poll, { status: answer.status, out: REQUEST_LINE + target.length + this.fields, head: octetsOfHead(answer), content: octetsOf(text) });
    const { events, next } = answer.status === 200 ? JSON.parse(text) : { events: [], next: answer.headers.get('Event-Next') };
    this.cursor = next;
    for (const { data } of events) this.arrive(data, poll);
    this.tell(poll);
  }

  /** What this browser adds to a request of its own accord: its fields, as the server sees them. */
  async ownFields() {
    const { headers } = await jsonOf(await fetch(this.dataset.echo, { cache: 'no-store' }));
    return octetsOfFields(Object.entries(headers)) + '\r\n'.length;
  }

  async publish() {
    const event = { number: this.events.length + 1, at: this.now() };
    this.events.push(event);
    this.animate();
    await jsonOf(await fetch(this.channel, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(event.number) }));
    if (!this.polling) this.caption.textContent = this.say('said.published');
  }

  async publishTwo() {
    await this.publish();
    await pause(APART);
    await this.publish();
  }

  arrive(number, poll) {
    const event = this.events[number - 1];
    if (!event || event.arrived !== undefined) return; // another page publishes here, too
    event.arrived = poll.over;
    poll.events.push(event);
  }

  tell(poll) {
    const delays = poll.events.map(({ at, arrived }) => (arrived - at) * 1000);
    const millis = (value) => this.say('millis', this.number(value));
    const brought = delays.length === 0 ? this.say('nothing') : delays.length === 1 ? this.say('event') : this.say('events', delays.length);
    const cells = [
      this.say('seconds', this.number(poll.sent, 2)),
      millis((poll.over - poll.sent) * 1000),
      `${poll.status} · ${brought}`,
      this.say('octets', this.number(poll.out), this.number(poll.head)),
      this.number(poll.content),
      delays.map(millis).join(', ') || '–',
    ];
    const row = make('tr', {}, make('th', { scope: 'row', textContent: poll.number }), ...cells.map((textContent) => make('td', { textContent })));
    row.className = delays.length ? 'full' : 'empty';
    const body = this.querySelector('.log tbody');
    body.prepend(row);
    if (body.rows.length > MOST_POLLS) body.lastElementChild.remove();
    this.sums.requests += 1;
    this.sums.empty += delays.length ? 0 : 1;
    this.sums.octets += poll.out + poll.head + poll.content;
    this.comment(poll, delays);
    this.sum();
    this.draw();
  }

  comment(poll, delays) {
    if (!delays.length) {
      this.caption.textContent = this.say(poll.long ? 'said.empty-long' : 'said.empty-short', poll.number, this.number(poll.out + poll.head + poll.content));
      return;
    }
    const wasWaiting = poll.long && poll.events.every(({ at }) => at > poll.reached);
    const word = wasWaiting ? 'said.full' : poll.long && this.polling ? 'said.between' : 'said.late';
    this.caption.textContent = this.say(word, poll.number, this.number(Math.max(...delays)));
  }

  sum() {
    const delays = this.events.filter(({ arrived }) => arrived !== undefined).map(({ at, arrived }) => (arrived - at) * 1000);
    const millis = (value) => (delays.length ? this.say('millis', this.number(value)) : '–');
    const sums = {
      requests: this.number(this.sums.requests),
      empty: this.number(this.sums.empty),
      events: `${delays.length} / ${this.events.length}`,
      mean: millis(delays.reduce((sum, delay) => sum + delay, 0) / delays.length),
      most: millis(Math.max(...delays)),
      octets: this.number(this.sums.octets),
    };
    for (const [name, value] of Object.entries(sums)) this.querySelector(`[data-sum=${name}]`).textContent = value;
  }

  draw() {
    if (!this.polls) return;
    draw(this.svg, { polls: this.polls, events: this.events, now: this.now(), say: (...words) => this.say(...words) });
  }

  /** Time goes on while the reader watches, unless nothing happens for long. */
  async animate() {
    this.changed = this.now();
    if (this.animated) return;
    this.animated = true;
    while (this.isConnected && this.now() < this.changed + QUIET) {
      if (document.visibilityState === 'visible') this.draw();
      await pause(TICK);
    }
    this.animated = false;
  }
}

customElements.define('polling-lab', PollingLab);
