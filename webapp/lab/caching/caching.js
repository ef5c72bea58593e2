import { fill, jsonOf, make, wordsOf } from '../../js/page.js';
import { fieldOf, Visit } from '../../js/visit.js';
import { entry } from './log.js';
import { Model } from './model.js';
import { draw } from './time-line.js';

const BEHIND = 500; // milliseconds that a browser gets to refresh its copy behind script's back
const TICK = 100; // milliseconds between two drawings
const QUIET = 120; // seconds after the last fetch until the drawing stands still

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The lab: sets the stage of a visit, fetches it, and tells for each answer where it came from. */
class CachingLab extends HTMLElement {
  connectedCallback() {
    this.words = wordsOf(this);
    this.form = this.querySelector('form');
    this.svg = this.querySelector('.time-line');
    this.log = this.querySelector('.log');
    this.caption = this.querySelector('.caption');
    this.trouble = this.querySelector(':scope > .trouble');
    this.querySelector('.without-script').hidden = true;
    for (const part of this.querySelectorAll('.preview, .deck, .watch')) part.hidden = false;
    this.queue = Promise.resolve();
    this.forget();
    this.listen();
    this.caption.textContent = this.say('begin');
    this.attempt(() => this.set());
    new ResizeObserver(() => this.draw()).observe(this.svg);
  }

  say(word, ...values) {
    return fill(this.words[word], ...values);
  }

  listen() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.attempt(() => this.set().then(() => this.fetchOnce()));
    });
    this.form.addEventListener('change', ({ target }) => target.name && this.attempt(() => this.set()));
    this.querySelector('.fetch').addEventListener('click', () => this.attempt(() => this.fetchOnce()));
    this.querySelector('.again').addEventListener('click', () => this.attempt(() => this.startOver()));
    this.querySelector('.publish').addEventListener('click', () => this.attempt(() => this.publish()));
    for (const story of this.querySelectorAll('.story')) {
      const play = make('button', { type: 'button', className: 'run play', textContent: this.say('play') });
      play.addEventListener('click', () => (this.playing ? this.stop() : this.attempt(() => this.play(story, play))));
      story.append(play);
    }
  }

  /** Does one thing after another, and says what went wrong. While a story plays nothing else is done. */
  attempt(action) {
    if (this.playing) return;
    this.queue = this.queue.then(async () => {
      this.trouble.hidden = true;
      try {
        await action();
      } catch (error) {
        this.trouble.textContent = error.message;
        this.trouble.hidden = false;
      }
    });
  }

  forget() {
    this.visit = null;
    this.model = new Model();
    this.fetches = [];
    this.seen = 0;
    this.began = null;
    this.log.replaceChildren();
    this.draw();
  }

  now() {
    return this.began === null ? 0 : (performance.now() - this.began) / 1000;
  }

  /** Tells the server what to answer with from now on, and shows it. */
  async set() {
    this.visit ??= await Visit.begin();
    const answer = await fetch(`${this.dataset.api}/${this.visit.path.split('/').at(-1)}`, {
      method: 'POST',
      body: new URLSearchParams(new FormData(this.form)),
    });
    const { fields } = await jsonOf(answer);
    this.querySelector('.preview pre').textContent = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`).join('');
  }

  async startOver() {
    this.forget();
    this.form.elements.version.value = 1;
    this.caption.textContent = this.say('begin');
    await this.set();
  }

  async publish() {
    this.form.elements.version.value = Number(this.form.elements.version.value) + 1;
    await this.set();
    this.caption.textContent = this.say('published', this.form.elements.version.value);
  }

  async fetchOnce() {
    const request = { mode: this.querySelector('.mode').value, language: this.querySelector('.language').value };
    const address = `${this.visit.base}/stage`;
    this.began ??= performance.now();
    const at = this.now();
    const expected = this.model.expect(request, at);
    performance.clearResourceTimings();
    const got = await this.ask(address, request);
    if (expected.source === 'stale') await pause(BEHIND);
    const lines = await this.visit.seen(this.seen);
    this.seen += lines.length;
    const [timing] = performance.getEntriesByName(address);
    const outcome = this.understand({ request, at, expected, got, lines, timing });
    this.fetches.push(outcome);
    this.log.prepend(entry(outcome, this));
    this.draw();
    this.animate();
  }

  /** What script gets, or null if the network fails. A visit that has ended, or is full, gives way to a new one. */
  async ask(address, { mode, language }) {
    try {
      const answer = await fetch(address, { cache: mode, headers: { 'Accept-Language': language } });
      if (answer.ok) return { status: answer.status, number: answer.headers.get('Answer-Number'), ...(await answer.json()) };
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
    await this.startOver();
    throw new Error(this.say('restarted'));
  }

  /** Which answer script got, by the number it carries: the one the server gave just now, or one from before. */
  understand({ request, at, expected, got, lines, timing }) {
    const own = got && lines.find(({ answer }) => answer && fieldOf(answer, 'Answer-Number') === got.number);
    const behind = lines.find((line) => line !== own && line.answer);
    const source = !got ? 'failed' : own ? (own.answer.status === 304 ? 'validated' : 'network') : behind ? 'stale' : 'cache';
    const version = Number(this.form.elements.version.value);
    for (const line of lines) {
      if (line.answer) this.model.learn(line.answer, { ...request, now: this.now(), version: line === own && got ? got.version : version });
    }
    return { number: this.fetches.length + 1, at, request, expected, got, lines, timing, source,
      statuses: lines.map(({ answer }) => answer?.status), background: behind?.answer.status };
  }

  stop() {
    this.playing = null;
  }

  /** Plays a story: what its steps say is set, waited for and fetched, as by the reader's hand. */
  async play(story, button) {
    const playing = {};
    this.playing = playing;
    this.querySelectorAll('.deck button').forEach((other) => (other.disabled = true));
    button.textContent = this.say('stop');
    this.forget();
    for (const element of this.form.elements) {
      if (element.type === 'checkbox') element.checked = false;
      else if (element.name) element.value = { version: 1, etag: 'none' }[element.name] ?? '';
    }
    const steps = [...story.querySelectorAll('li')];
    try {
      for (const step of steps) {
        await pause(Number(step.dataset.wait ?? 0) * 1000);
        if (this.playing !== playing) break;
        steps.forEach((other) => (other.ariaCurrent = other === step ? 'step' : null));
        this.caption.textContent = step.textContent;
        this.apply(step.dataset);
        await this.set();
        await this.fetchOnce();
      }
    } finally {
      if (this.playing === playing) this.playing = null;
      this.querySelectorAll('.deck button').forEach((other) => (other.disabled = false));
      button.textContent = this.say('play');
      this.querySelector('.mode').value = 'default';
    }
  }

  apply({ set = '', fetch, language = 'en' }) {
    for (const [name, value] of new URLSearchParams(set)) {
      const element = this.form.elements[name];
      if (element.type === 'checkbox') element.checked = value !== '';
      else element.value = value;
    }
    this.querySelector('.mode').value = fetch;
    this.querySelector('.language').value = language;
  }

  draw() {
    const duration = (seconds) => this.duration(seconds);
    draw(this.svg, { fetches: this.fetches, history: this.model.history, now: this.now(), say: (...words) => this.say(...words), duration });
  }

  /** Seconds as people say them. */
  duration(seconds) {
    const rounded = (number) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(number);
    const [unit, size] = [['day', 86_400], ['hour', 3_600], ['minute', 60]].find(([, length]) => seconds >= 2 * length) ?? [];
    if (!unit) return this.say('at', rounded(seconds));
    return new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(seconds / size);
  }

  /** The freshness runs out while the reader watches, unless nothing happens for long. */
  async animate() {
    if (this.animated) return;
    this.animated = true;
    while (this.isConnected && this.fetches.length && this.now() < this.fetches.at(-1).at + QUIET) {
      await pause(TICK);
      if (document.visibilityState === 'visible') this.draw();
    }
    this.animated = false;
  }
}

customElements.define('caching-lab', CachingLab);
