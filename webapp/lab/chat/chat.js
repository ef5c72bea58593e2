import { context, fill, jsonOf, make, memory, wordsOf } from '../../js/page.js';
import { Frames } from './frames.js';
import { Link, Refusal } from './link.js';
import { nodesOf } from './words.js';

const TOGETHER = 5 * 60_000; // milliseconds within which messages of one author need one heading
const TYPING_EVERY = 2_000;
const TYPING_LASTS = 6_000;
const AGAIN = 2_000; // milliseconds until what nobody knows to have arrived is sent again
const NEAR = 48; // pixels from the end of the log that count as its end

const language = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const list = new Intl.ListFormat(language, { type: 'conjunction' });

/** A name in a sentence, whichever way it is written. */
const isolated = (name) => `\u2068${name}\u2069`;

const newRef = () => [...crypto.getRandomValues(new Uint8Array(12))].map((octet) => octet.toString(16).padStart(2, '0')).join('');

/** The chat: what is said, who is here, and what becomes of what the reader says. */
class ChatLab extends HTMLElement {
  connectedCallback() {
    this.words = wordsOf(this);
    this.room = this.dataset.room;
    this.find();
    this.self = { nick: '', author: '' };
    this.outbox = [];
    this.typists = new Map();
    this.seen = Number(memory.read(`chat.seen.${this.room}`) ?? 0);
    this.missed = 0;
    this.pageTitle = document.title;
    this.items.replaceChildren();
    this.querySelector('.without-script').hidden = true;
    for (const part of this.querySelectorAll('.line, .people, .frames')) part.hidden = false;
    this.form.elements.nick.value = memory.read('chat.nick') ?? '';
    const transport = this.querySelector('.transport');
    this.link = new Link(`${location.origin}${context}/live/${this.room}`, transport.value);
    const frames = new Frames(this.querySelector('.frames'), this.words);
    this.link.addEventListener('state', ({ detail }) => this.state(detail));
    this.link.addEventListener('events', ({ detail }) => this.happened(detail));
    this.link.addEventListener('octets', ({ detail }) => frames.add(detail));
    transport.addEventListener('change', () => this.link.change(transport.value));
    this.listen();
    this.address();
    this.begin();
  }

  find() {
    this.log = this.querySelector('.log');
    this.items = this.log.querySelector('.messages');
    this.form = this.querySelector('form.say');
    this.field = this.form.elements.text;
    this.trouble = this.form.querySelector('.trouble');
    this.newer = this.querySelector('.newer');
    this.cutButton = this.querySelector('.cut');
    this.againButton = this.querySelector('.again');
  }

  say(word, ...values) {
    return fill(this.words[word], ...values);
  }

  listen() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.form.elements.nick.addEventListener('change', () => this.named());
    this.field.addEventListener('keydown', (event) => {
      // What an input method composes is confirmed by Enter as well.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.form.requestSubmit();
    });
    this.field.addEventListener('input', () => this.typing());
    this.cutButton.addEventListener('click', () => {
      this.link.cut();
      this.againButton.focus();
    });
    this.againButton.addEventListener('click', () => {
      this.link.open();
      this.cutButton.focus();
    });
    this.newer.addEventListener('click', () => {
      this.toEnd();
      this.field.focus();
    });
    this.log.addEventListener('scroll', () => this.isAtEnd() && this.read());
    this.log.addEventListener('click', ({ target }) => {
      const message = target.closest('.delete')?.closest('.message');
      if (message) this.withdraw(message);
    });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.unread?.remove() : this.isAtEnd() && this.read()));
  }

  /** Recipes are written for a server on the reader's own machine; this one may be elsewhere. */
  address() {
    const here = location.origin.replace(/^http/, 'ws');
    const texts = document.createTreeWalker(this.querySelector('.shell'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll('ws://localhost:8080', here);
  }

  async begin() {
    try {
      const known = await jsonOf(await fetch(this.api(), { cache: 'no-store' }));
      if (!this.self.author) this.self = known; // else the reader was faster
    } catch {
      // The link tells that the server does not answer.
    }
    const nick = this.self.nick || this.form.elements.nick.value;
    this.form.elements.nick.value = nick;
    if (this.self.author && nick && !this.self.nick) await this.enter(nick).catch(() => {});
    this.begun = true;
    this.link.open();
  }

  api(action = '') {
    return `${context}/api/chat/${this.room}${action}`;
  }

  // What the connection does

  state({ state, seconds, reason }) {
    const isOpen = state === 'open';
    this.dataset.state = state;
    const words = {
      connecting: () => this.say('connecting'),
      open: () => this.say('open', this.querySelector('.transport').selectedOptions[0].textContent),
      cut: () => this.say('cut-by-you'),
      offline: () => this.say('offline'),
      lost: () => `${this.say('lost', reason ? ` (${reason})` : '')} ${this.say('retrying', seconds)}`,
    }[state]();
    const line = this.querySelector('.words-of-state');
    // A countdown is for the eye; it is read aloud once.
    this.querySelector('.state').ariaLive = state === 'lost' && this.told === 'lost' ? 'off' : 'polite';
    if (line.textContent !== words) line.textContent = words;
    this.told = state;
    this.cutButton.hidden = !['open', 'connecting'].includes(state);
    this.againButton.hidden = !this.cutButton.hidden;
    this.outbox.forEach((message) => this.mark(message));
    if (isOpen) this.opened();
  }

  /** The server may have started anew meanwhile and know nobody. */
  async opened() {
    if (this.wasOpen && this.self.nick) {
      const known = await fetch(this.api(), { cache: 'no-store' }).then(jsonOf, () => this.self).catch(() => this.self);
      if (!known.nick) await this.enter(this.self.nick).catch(() => {});
    }
    this.wasOpen = true;
    this.flush();
  }

  // Who the reader is

  async enter(nick) {
    const wasKnown = this.self.author !== '';
    this.self = await jsonOf(await fetch(this.api('/enter'), { method: 'POST', body: new URLSearchParams({ nick }) }));
    this.form.elements.nick.value = this.self.nick;
    memory.write('chat.nick', this.self.nick);
    // The connection was made without the cookie: the server would not know who speaks on it.
    if (!wasKnown && this.begun && !this.link.isCut) this.link.open();
  }

  async named() {
    const nick = this.form.elements.nick.value.trim();
    if (!nick || nick === this.self.nick) return;
    this.entering = this.enter(nick);
    try {
      await this.entering;
      this.complain('');
    } catch (error) {
      this.complain(this.reason(error));
    } finally {
      this.entering = null;
    }
  }

  reason(error) {
    return error instanceof TypeError || error instanceof DOMException ? this.say('unanswered') : error.message;
  }

  complain(words) {
    this.trouble.textContent = words;
    this.trouble.hidden = !words;
  }

  // What the reader says

  async submit() {
    const text = this.field.value.replaceAll('\t', '  ').trim();
    if (!text) return;
    await this.entering?.catch(() => {});
    const nick = this.form.elements.nick.value.trim();
    if (nick !== this.self.nick || !this.self.author) {
      try {
        await this.enter(nick);
      } catch (error) {
        this.complain(this.reason(error));
        return;
      }
    }
    this.complain('');
    this.field.value = '';
    this.field.focus();
    const message = { ref: newRef(), text, at: new Date() };
    message.item = this.item({ nick: this.self.nick, author: this.self.author, text }, message.at);
    message.item.classList.add('pending');
    message.item.dataset.ref = message.ref;
    this.outbox.push(message);
    this.items.append(message.item);
    this.mark(message);
    this.toEnd();
    this.flush();
  }

  mark(message) {
    const state = this.say(this.dataset.state === 'open' ? 'sending' : 'waiting');
    let label = message.item.querySelector('.fate');
    if (!label) message.item.querySelector('.who').append((label = make('span', { className: 'fate' })));
    label.textContent = state;
  }

  /** Sends what waits, one after another, so that it stays in order. */
  async flush() {
    if (this.flushing) return;
    this.flushing = true;
    while (this.outbox.length && this.dataset.state === 'open') {
      const [message] = this.outbox;
      try {
        await this.link.send({ type: 'say', text: message.text, ref: message.ref });
        this.outbox.shift();
        message.item.querySelector('.fate')?.remove();
        message.item.classList.add('confirmed');
      } catch (error) {
        if (error instanceof Refusal) {
          this.outbox.shift();
          this.refused(message, error.message);
        } else {
          await new Promise((resolve) => setTimeout(resolve, AGAIN));
        }
      }
    }
    this.flushing = false;
  }

  refused(message, reason) {
    message.item.remove();
    this.field.value = [message.text, this.field.value].filter(Boolean).join('\n');
    this.complain(reason);
    this.field.focus();
  }

  async withdraw(item) {
    try {
      await this.link.send({ type: 'delete', id: Number(item.dataset.id), ref: newRef() });
      this.complain('');
      this.field.focus();
    } catch (error) {
      this.complain(this.reason(error));
    }
  }

  typing() {
    const now = performance.now();
    if (!this.self.nick || this.dataset.state !== 'open' || !this.field.value || now - (this.typedAt ?? -TYPING_EVERY) < TYPING_EVERY) return;
    this.typedAt = now;
    this.link.send({ type: 'typing', ref: newRef() }).catch(() => {}); // it would be too late to try again
  }

  // What happens in the room

  happened(events) {
    const wasAtEnd = this.isAtEnd();
    for (const event of events) {
      const handler = { message: 'said', deleted: 'deleted', presence: 'present', typing: 'types', gap: 'gapped', muted: 'muted' }[event.type];
      if (handler) this[handler](event);
    }
    if (wasAtEnd && !document.hidden) this.toEnd();
    else if (wasAtEnd) this.log.scrollTop = this.log.scrollHeight;
    this.count();
  }

  said({ id, at, data }) {
    this.types({ data: { nick: data.nick, over: true } });
    const own = data.author === this.self.author;
    if (own && data.ref) this.log.querySelector(`.pending[data-ref="${CSS.escape(data.ref)}"]`)?.remove();
    const item = this.item(data, new Date(at), id);
    this.separate(item, new Date(at));
    if (!own && this.seen && id > this.seen) this.news();
    this.insert(item);
  }

  /** Somebody said something that the reader has not seen: the first of it is marked if nobody looks. */
  news() {
    this.missed++;
    if ((document.hidden || !this.wasRead) && !this.unread?.isConnected) this.insert((this.unread = this.rule('unread', this.say('unread'))));
  }

  /** What the server has not confirmed yet stands below what it has. */
  insert(item) {
    this.items.insertBefore(item, this.items.querySelector('.pending'));
  }

  rule(name, text) {
    return make('li', { className: `rule ${name}` }, make('span', { textContent: text }));
  }

  /** A new day has a line of its own; a new author, or a pause, a heading. */
  separate(item, at) {
    const last = [...this.log.querySelectorAll('.message:not(.pending)')].at(-1);
    const before = last && new Date(last.querySelector('time').dateTime);
    if (!before || before.toDateString() !== at.toDateString()) this.insert(this.rule('day', this.day(at)));
    else if (last.dataset.author === item.dataset.author && last.dataset.nick === item.dataset.nick && at - before < TOGETHER) item.classList.add('follows');
  }

  day(at) {
    const now = new Date();
    const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
    if (at.toDateString() === now.toDateString()) return this.say('today');
    return at.toDateString() === yesterday.toDateString() ? this.say('yesterday') : calendar.format(at);
  }

  item({ nick, author, text }, at, id) {
    const time = make('time', { dateTime: at.toISOString(), textContent: clock.format(at), title: at.toLocaleString(language) });
    const words = make('p', { className: 'text', dir: 'auto' }, ...nodesOf(text));
    const item = make('li', { className: 'message' }, make('p', { className: 'who' }, make('b', { textContent: nick, dir: 'auto' }), ' ', time), words);
    Object.assign(item.dataset, { author, nick });
    if (id) item.dataset.id = id;
    if (author === this.self.author) {
      item.classList.add('own');
      if (id) item.firstChild.append(' ', make('button', { type: 'button', className: 'delete', textContent: this.say('delete'), ariaLabel: `${this.say('delete')}: ${text.slice(0, 40)}` }));
    }
    return item;
  }

  deleted({ data }) {
    const item = this.log.querySelector(`.message[data-id="${Number(data.id)}"]`);
    if (!item) return;
    item.classList.add('withdrawn');
    item.querySelector('.delete')?.remove();
    item.querySelector('.text').textContent = this.say('deleted');
  }

  present({ data }) {
    const names = data.here.map(isolated);
    if (data.count > names.length) names.push('…');
    this.querySelector('.people').textContent = data.count ? this.say('joined', data.count, list.format(names)) : this.say('nobody');
  }

  types({ data }) {
    clearTimeout(this.typists.get(data.nick));
    this.typists.delete(data.nick);
    if (!data.over && data.nick !== this.self.nick) {
      this.typists.set(data.nick, setTimeout(() => this.types({ data: { nick: data.nick, over: true } }), TYPING_LASTS));
    }
    const names = [...this.typists.keys()].slice(0, 3).map(isolated);
    this.querySelector('.typing').textContent = names.length ? this.say(names.length > 1 ? 'typing-many' : 'typing', list.format(names)) : '';
  }

  gapped() {
    if (this.log.querySelector('.message')) this.insert(this.rule('gap', this.say('gap')));
  }

  muted({ data }) {
    const word = data.seconds === 0 ? 'unmuted' : data.author === this.self.author ? 'muted-you' : 'muted';
    this.insert(this.rule('note', this.say(word, data.seconds)));
  }

  // What the reader has read

  isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    if (!document.hidden) this.read();
  }

  read() {
    const last = Number([...this.log.querySelectorAll('.message[data-id]')].at(-1)?.dataset.id ?? 0);
    if (last > this.seen) memory.write(`chat.seen.${this.room}`, String((this.seen = last)));
    if (last) this.wasRead = true;
    this.missed = 0;
    this.count();
  }

  count() {
    const isShown = this.missed > 0 && (document.hidden || !this.isAtEnd());
    document.title = isShown ? `(${this.missed}) ${this.pageTitle}` : this.pageTitle;
    this.newer.hidden = !isShown;
    if (isShown) this.newer.textContent = this.say('new', this.missed);
  }
}

customElements.define('chat-lab', ChatLab);
