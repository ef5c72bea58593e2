import { fill, jsonOf, make, wordsOf } from '../../js/page.js';
import { compareClocks, now } from './clock.js';
import { Strip } from './plot.js';
import { quantile, row, verdict } from './result.js';
import { KINDS, transports } from './transports.js';

const DRAW_MILLIS = 200;
const LEAD_SECONDS = 1; // before the first event
const MOST_ENTRIES = 10_000; // of Resource Timing: more than there can be requests
const PATIENCE_SECONDS = 15; // after the last one

const ROWS = [
  ['received', 0], ['lost', 0], ['twice', 0],
  ['p50', 1], ['p99', 1], ['most', 1],
  ['requests', 0], ['headsEach', 0], ['octetsEach', 0], ['octets', 0], ['held', 0],
];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The race: begins it, lets the four run, draws, and says what came of it. */
class TransportRace extends HTMLElement {
  connectedCallback() {
    this.words = wordsOf(this);
    this.form = this.querySelector('form');
    this.button = this.form.querySelector('.start');
    this.trouble = this.querySelector(':scope > .trouble');
    this.status = this.querySelector('.progress');
    this.querySelector('.expected').open = false;
    for (const part of this.querySelectorAll('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll('.without-script')) part.hidden = true;
    this.form.addEventListener('submit', (event) => {
      if (event.submitter !== this.button) return;
      event.preventDefault();
      if (this.running) this.stop();
      else this.start();
    });
    this.leaving = () => this.stop();
    this.hiding = () => (this.wasHidden ||= document.hidden);
    addEventListener('pagehide', this.leaving);
    document.addEventListener('visibilitychange', this.hiding);
    for (const kind of ['text', 'csv']) {
      const button = this.querySelector(`.copy-${kind}`);
      button.hidden = !navigator.clipboard;
      button.addEventListener('click', () => this.copy(button, kind));
    }
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.leaving);
    document.removeEventListener('visibilitychange', this.hiding);
    this.stop();
  }

  say(word, ...values) {
    return fill(this.words[word], ...values);
  }

  number(value, digits = 0) {
    return value === undefined ? '–' : value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  }

  stop() {
    this.running?.forEach((transport) => transport.stop());
    if (this.channel) fetch(`${this.dataset.api}/${this.channel}`, { method: 'DELETE', keepalive: true });
    this.channel = null;
  }

  async start() {
    this.trouble.hidden = true;
    this.button.textContent = this.say('stop');
    this.querySelector('.outcome').hidden = true;
    try {
      await this.race();
    } catch (error) {
      this.trouble.textContent = error.message;
      this.trouble.hidden = false;
    } finally {
      this.stop();
      this.running = null;
      this.button.textContent = this.say('start');
      this.status.textContent = '';
    }
  }

  async race() {
    const chosen = new FormData(this.form);
    const seconds = Number(chosen.get('duration'));
    const cut = chosen.get('cut');
    this.status.textContent = this.say('clocks');
    const clock = await compareClocks(`${this.dataset.api}/clock`);
    const begun = await fetch(this.dataset.api, { method: 'POST', body: new URLSearchParams(chosen) });
    if (begun.status === 429) throw new Error(this.say('busy'));
    ({ channel: this.channel } = await jsonOf(begun));
    const { channel } = this;
    this.delays = Object.fromEntries(KINDS.map((kind) => [kind, []]));
    this.numbers = Object.fromEntries(KINDS.map((kind) => [kind, []]));
    this.count = 0;
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(MOST_ENTRIES);
    this.began = now();
    this.wasHidden = document.hidden;
    this.layOut(seconds + LEAD_SECONDS + 1);
    this.running = transports({
      address: `${this.dataset.live}/${channel}`,
      head: clock.head,
      interval: Number(chosen.get('interval')),
      latency: Number(chosen.get('latency')),
      resumes: cut !== 'forget',
      asking: (kind) => this.strips[kind].request((now() - this.began) / 1000),
      arrived: (kind, event) => this.arrived(kind, event, clock.ahead),
    });
    await this.watch(seconds, cut);
    this.tell({ count: this.count, seconds, interval: Number(chosen.get('interval')), cut }, clock);
  }

  arrived(kind, event, ahead) {
    if (event.type === 'end') this.count = event.data.count;
    if (event.type !== 'message') return;
    const at = now();
    const delay = at + ahead - event.data.t;
    this.delays[kind].push(delay);
    this.numbers[kind].push(event.data.n);
    this.strips[kind].event((at - this.began) / 1000, delay);
  }

  /** Until all have come to the end, or time is over by far. */
  async watch(seconds, cut) {
    const runs = this.running.map((transport) => transport.run());
    let finished = false;
    const all = Promise.all(runs).finally(() => (finished = true));
    const middle = cut ? setTimeout(() => this.running.forEach((transport) => transport.cut()), (LEAD_SECONDS + seconds / 2) * 1000) : null;
    try {
      while (!finished && now() - this.began < (LEAD_SECONDS + seconds + PATIENCE_SECONDS) * 1000) {
        await Promise.race([all, pause(DRAW_MILLIS)]);
        this.draw();
        this.status.textContent = this.say('running', this.number(Math.max(0, seconds + LEAD_SECONDS - (now() - this.began) / 1000), 0));
      }
    } finally {
      clearTimeout(middle);
      this.running.forEach((transport) => transport.stop());
    }
    await all;
    this.channel = null;
    this.draw();
  }

  layOut(seconds) {
    const words = { seconds: (value) => this.say('seconds', value), millis: (value) => this.say('millis', this.number(value)) };
    this.strips = Object.fromEntries(KINDS.map((kind) => [kind, new Strip(seconds, words)]));
    this.figures = Object.fromEntries(KINDS.map((kind) => [kind, make('span', { className: 'figures' })]));
    const plots = this.querySelector('.plots');
    plots.hidden = false;
    plots.replaceChildren(...KINDS.map((kind) => make('figure', {},
      make('figcaption', {}, make('strong', { textContent: this.say(kind) }), ' ', this.figures[kind]), this.strips[kind].svg)));
    this.querySelector('.key').hidden = false;
  }

  draw() {
    for (const [index, kind] of KINDS.entries()) {
      const [p50, p99] = [0.5, 0.99].map((share) => quantile(this.delays[kind], share));
      this.strips[kind].draw(p50, p99);
      this.figures[kind].textContent = this.say('figures', this.delays[kind].length, this.number(p50, 1), this.number(p99, 1), this.running[index].requests);
    }
  }

  /** The browser knows the octets of an answer's content better than we do. */
  believeResourceTiming() {
    const entries = performance.getEntriesByType('resource').filter(({ name }) => name.includes(`${this.dataset.live}/race-`));
    for (const transport of this.running) {
      const own = entries.filter(({ name }) => name.endsWith(transport.mark));
      if (transport.mark && own.length === transport.requests) {
        transport.content = own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      }
    }
    return entries[0]?.nextHopProtocol || 'HTTP';
  }

  tell(course, clock) {
    const protocol = this.believeResourceTiming();
    const rows = this.running.map((transport) => row(transport, this.delays[transport.kind], this.numbers[transport.kind], this.count));
    const format = new Intl.ListFormat(document.documentElement.lang);
    const helpers = { name: (kind) => this.say(kind), list: (names) => format.format(names), number: (value) => this.number(value, value < 10 && !Number.isInteger(value) ? 1 : 0) };
    this.table = [
      ['', ...KINDS.map((kind) => this.say(kind))],
      ...ROWS.map(([name, digits]) => [this.say(`row.${name}`), ...rows.map((one) => this.number(one[name], digits))]),
    ];
    this.plain = [['', ...KINDS], ...ROWS.map(([name]) => [name, ...rows.map((one) => (one[name] === undefined ? '' : Number(one[name].toFixed(3))))])];
    const [head, ...body] = this.table;
    this.querySelector('.measured thead tr').replaceChildren(make('td'), ...head.slice(1).map((textContent) => make('th', { scope: 'col', textContent })));
    this.querySelector('.measured tbody').replaceChildren(...body.map(([name, ...cells], index) => {
      const line = make('tr', {}, make('th', { scope: 'row', textContent: name }), ...cells.map((textContent) => make('td', { textContent })));
      line.dataset.row = ROWS[index][0];
      return line;
    }));
    const messages = [...verdict(rows, course, helpers), ...(this.wasHidden ? [['verdict.hidden']] : [])];
    this.querySelector('.verdict-words').replaceChildren(...messages.map(([word, ...values]) => {
      const item = make('li', { textContent: this.say(word, ...values) });
      item.dataset.verdict = word;
      return item;
    }));
    this.querySelector('.how').textContent = this.say('how', this.number(clock.wrong, 1), protocol);
    this.querySelector('.outcome').hidden = false;
  }

  async copy(button, kind) {
    const text = kind === 'csv'
      ? this.plain.map((cells) => cells.join(',')).join('\n')
      : this.table.map((cells) => cells.join('\t')).join('\n');
    await navigator.clipboard.writeText(`${text}\n`);
    const label = button.textContent;
    button.textContent = this.say('copied');
    await pause(1500);
    button.textContent = label;
  }
}

customElements.define('transport-race', TransportRace);
