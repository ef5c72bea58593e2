import { make, pageOf, reasonOf, say } from '../../js/page.js';

const KEY = /^[ \t]*sec-websocket-key:(.*)$/gim;
const octets = new TextEncoder();

/** The key as a server reads it: the last one; undefined if there is none. */
const keyOf = (fields) => [...fields.matchAll(KEY)].at(-1)?.[1].trim();

/**
 * The lab without leaving the page: posts the same form, and takes the result out of the page that a reader without
 * script would see. The answer to a key is computed here, by WebCrypto, while the reader types it.
 */
class HandshakeLab extends HTMLElement {
  #computed = 0;

  connectedCallback() {
    this.form = this.querySelector('form');
    this.button = this.querySelector('.run');
    this.label = this.button.textContent;
    this.fields = this.form.elements.fields;
    this.fields.addEventListener('input', () => this.compute());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.load(this.form.action, { method: 'POST', body: new URLSearchParams(new FormData(this.form)) });
    });
    this.querySelector('.presets').addEventListener('click', (event) => {
      const preset = event.target.closest('a');
      if (!preset || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.load(preset.href, {}, preset);
    });
    // /lab/handshake#no-key is the address of an experiment: its request stands ready
    const named = this.querySelector(`.presets a[data-preset="${CSS.escape(location.hash.slice(1))}"]`);
    if (named) this.load(named.href, {}, named);
  }

  async compute() {
    const turn = ++this.#computed;
    const key = keyOf(this.fields.value);
    this.querySelector('.nothing').hidden = key !== undefined;
    this.querySelector('.derivation').hidden = key === undefined;
    if (key === undefined || !globalThis.crypto?.subtle) return; // without a secure context the server computes
    const joined = key + this.dataset.guid;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', octets.encode(joined)));
    if (turn !== this.#computed) return; // typed on meanwhile
    this.step('key', key);
    this.step('joined', joined);
    this.step('digest', Array.from(digest, (octet) => octet.toString(16).padStart(2, '0')).join(' '));
    this.step('accept', btoa(String.fromCharCode(...digest)));
  }

  step(name, text) {
    this.querySelector(`[data-step=${name}]`).textContent = text;
  }

  async load(url, request, preset) {
    if (this.button.disabled) return;
    this.busy(true);
    try {
      const response = await fetch(url, { ...request, headers: { Accept: 'text/html' } });
      const page = await pageOf(response);
      const panel = page.querySelector('handshake-lab');
      if (panel && preset) this.begin(preset, panel);
      if (panel) this.take(panel, '.accept');
      this.show(panel?.querySelector('.result'), reasonOf(page, response));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.show(null, say('unreachable'));
    } finally {
      this.busy(false);
    }
  }

  begin(preset, panel) {
    for (const link of this.querySelectorAll('.presets a')) link.ariaCurrent = link === preset ? 'true' : null;
    this.fields.value = panel.querySelector('textarea').value;
    this.form.elements.line.value = panel.querySelector('select').value;
  }

  take(panel, selector) {
    this.querySelector(selector).replaceChildren(...document.importNode(panel.querySelector(selector), true).childNodes);
  }

  show(result, trouble) {
    this.fields.ariaInvalid = String(Boolean(result?.querySelector('.trouble')));
    this.querySelector('.result').replaceChildren(
      ...(result ? document.importNode(result, true).childNodes : [make('p', { className: 'trouble', textContent: trouble })]),
    );
    const said = this.querySelectorAll('.result :is(.trouble, .chip, .who, .meaning)');
    this.querySelector('[role=status]').textContent = [...said].map((part) => part.textContent).join('. ');
  }

  busy(is) {
    this.button.disabled = is;
    this.button.textContent = is ? this.dataset.sending : this.label;
  }
}

customElements.define('handshake-lab', HandshakeLab);
