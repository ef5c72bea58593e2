import { fill, make } from './page.js';

const SHOWN_OCTETS = 8192;
const SHOWN_HEX = 256;
const TEXT = /^text\/|json|xml|ndjson/;

/** A request of a form of the page, as fetch takes it. */
function request(form) {
  const { method, type, content } = form.dataset;
  const fields = new FormData(form);
  if (method === 'GET' || method === 'HEAD') {
    const query = new URLSearchParams(fields).toString();
    return [form.action + (query && `?${query}`), { method }];
  }
  if (type === 'multipart/form-data') return [form.action, { method, body: fields }];
  return [form.action, { method, body: content, headers: { 'Content-Type': type } }];
}

const hex = (octets) => Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join(' ');

/** The example of an endpoint, run where it stands: the answer appears below it as it comes. */
class HttpDemo extends HTMLElement {
  connectedCallback() {
    this.words = this.closest('[data-again]').dataset;
    this.form = this.querySelector('form');
    this.form.hidden = false; // some methods no form can send
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.run();
    });
  }

  phrase(word, value) {
    return fill(this.words[word], value);
  }

  async run() {
    const button = this.form.querySelector('button');
    button.disabled = true;
    button.textContent = this.words.running;
    this.answer?.remove();
    this.answer = make('div', { className: 'answer', role: 'region', ariaLabel: this.words.answer });
    this.answer.ariaLive = 'polite';
    this.append(this.answer);
    try {
      await this.fetch();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.answer.append(make('p', { textContent: this.words.unreachable }));
    } finally {
      button.disabled = false;
      button.textContent = this.words.again;
    }
  }

  async fetch() {
    const [url, options] = request(this.form);
    // A browser would ask the reader for a password: these show what happens without one.
    const credentials = url.includes('-auth/') ? 'omit' : 'same-origin';
    const begun = performance.now();
    const response = await fetch(url, { ...options, credentials });
    this.head(response, performance.now() - begun);
    if (response.headers.get('Content-Type')?.startsWith('image/')) {
      this.answer.append(make('p', {}, make('img', { src: response.url, alt: '' })));
    } else {
      await this.body(response);
    }
  }

  head(response, millis) {
    const status = make('b', { textContent: `${response.status} ${response.statusText}`.trim() });
    const led = response.redirected ? ` · ${this.phrase('led', new URL(response.url).pathname)}` : '';
    const line = make('p', { className: 'line' }, status, ' ', make('small', { textContent: `${Math.round(millis)} ms${led}` }));
    const fields = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    const seen = make('details', {},
      make('summary', { textContent: this.phrase('seen', fields.length) }),
      make('pre', { textContent: fields.join('\n') }));
    this.answer.append(line, seen);
  }

  /** Shows the content as it arrives, up to a limit; what is no text in hexadecimal. */
  async body(response) {
    const shown = make('pre');
    shown.tabIndex = 0;
    this.answer.append(shown);
    const text = TEXT.test(response.headers.get('Content-Type') ?? '') ? new TextDecoder() : null;
    const most = text ? SHOWN_OCTETS : SHOWN_HEX;
    let length = 0;
    for (const reader = response.body?.getReader(); reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, Math.max(0, most - length));
      shown.append(text ? text.decode(part, { stream: true }) : `${hex(part)} `);
      length += value.length;
    }
    if (length > most) shown.append('\n', this.phrase('more', length - most));
    if (length === 0) shown.append(this.words.empty);
  }
}

customElements.define('http-demo', HttpDemo);
