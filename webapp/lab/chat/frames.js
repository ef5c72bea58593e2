import { fill, make } from '../../js/page.js';

const MOST = 40; // entries that are kept
const SHOWN = 24; // octets of payload that are drawn

const bits = (number, count) => number.toString(2).padStart(count, '0');
const utf8 = new TextEncoder();
const latin = (octet) => (octet > 32 && octet < 127 ? String.fromCharCode(octet) : '·');

/** The octets of the payload: of a close frame a code and a reason (RFC 6455 §5.5.1). */
function payloadOf({ opcode, text = '', code, reason = '' }) {
  if (opcode !== 8) return utf8.encode(text);
  return code === 1005 ? new Uint8Array() : Uint8Array.of(code >> 8, code & 255, ...utf8.encode(reason));
}

/** The header by RFC 6455 §5.2: 2 octets, 2 or 8 more for a long payload, 4 more for a masking key. */
function headerOf({ out, opcode }, length) {
  const short = length < 126 ? length : length < 65_536 ? 126 : 127;
  const longer = short === 126 ? 16 : short === 127 ? 64 : 0;
  return { mask: out ? 1 : 0, opcode, short, longer, octets: 2 + longer / 8 + (out ? 4 : 0) };
}

/** The drawer: what went over the wire, as far as script can know. */
export class Frames {
  #list;
  #picture;
  #say;
  #entries = [];

  /** @param say finds the words of the lab */
  constructor(drawer, say) {
    this.drawer = drawer;
    this.#list = drawer.querySelector('.list');
    this.#picture = drawer.querySelector('.picture');
    this.#say = (word, ...values) => fill(say[`frames.${word}`], ...values);
    this.#picture.textContent = this.#say('empty');
    drawer.addEventListener('toggle', () => drawer.open && this.#draw());
    this.#list.addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (button) this.#choose(button);
    });
  }

  add(entry) {
    this.#entries.unshift({ ...entry, at: new Date() });
    this.#entries.length = Math.min(this.#entries.length, MOST);
    if (this.drawer.open) this.#draw();
  }

  /** Draws what is in the list, the newest first; what the reader has chosen stays chosen. */
  #draw() {
    const items = this.#entries.map((entry) => this.#item(entry));
    const focused = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...items);
    if (!this.#entries.length) return;
    const kept = this.#entries.indexOf(this.chosen);
    const index = kept < 0 ? 0 : kept;
    const button = items[index].firstChild;
    button.setAttribute('aria-current', 'true');
    if (focused) button.focus();
    this.#show(this.#entries[index]);
  }

  #item(entry) {
    const payload = payloadOf(entry);
    const what = entry.http ?? this.#say(`opcode.${entry.opcode}`);
    const direction = this.#say(entry.out ? 'out' : 'in');
    const size = entry.http ? payload.length : headerOf(entry, payload.length).octets + payload.length;
    const button = make(
      'button',
      { type: 'button', className: entry.out ? 'out' : 'in' },
      make('time', { textContent: entry.at.toLocaleTimeString(document.documentElement.lang, { hour12: false }) }),
      ` ${entry.out ? '→' : '←'} `,
      make('span', { className: 'unseen', textContent: direction }),
      make('b', { textContent: ` ${what} ` }),
      make('span', { className: 'size', textContent: `${size}` }),
      make('code', { textContent: ` ${(entry.opcode === 8 ? `${entry.code} ${entry.reason}` : entry.text).slice(0, 60)}` }),
    );
    return make('li', {}, button);
  }

  #choose(button) {
    const index = [...this.#list.children].indexOf(button.parentElement);
    this.chosen = index === 0 ? undefined : this.#entries[index]; // the newest gives way to what comes
    this.#list.querySelectorAll('[aria-current]').forEach((other) => other.removeAttribute('aria-current'));
    button.setAttribute('aria-current', 'true');
    this.#show(this.#entries[index]);
  }

  #show(entry) {
    const payload = payloadOf(entry);
    if (entry.http) {
      const head = make('p', { textContent: this.#say('http', entry.http) });
      this.#picture.replaceChildren(head, this.#octets(payload, false));
      return;
    }
    const { mask, opcode, short, longer, octets } = headerOf(entry, payload.length);
    const fields = [
      this.#field('FIN', '1', this.#say('fin')),
      this.#field('RSV', '000', ''),
      this.#field('opcode', bits(opcode, 4), `0x${opcode.toString(16)} ${this.#say(`opcode.${opcode}`)}`),
      this.#field('MASK', String(mask), this.#say(`mask.${mask}`)),
      this.#field('length', bits(short, 7), String(short)),
    ];
    if (longer) fields.push(this.#field(`+${longer}`, bits(payload.length, longer), `${payload.length} ${this.#say('length')}`));
    if (mask) fields.push(this.#field('key', '?'.repeat(32), this.#say('key'), true));
    const parts = [
      make('p', { textContent: this.#say('octets', octets + payload.length, octets, payload.length) }),
      make('dl', { className: `header ${entry.out ? 'out' : 'in'}` }, ...fields),
    ];
    if (opcode === 8) parts.push(make('p', { textContent: this.#say('close', entry.code, entry.reason) }));
    this.#picture.replaceChildren(...parts, this.#octets(payload, entry.out));
  }

  #field(name, value, meaning, isHidden = false) {
    const groups = value.match(/.{1,8}/g).map((octet) => make('span', { textContent: octet }));
    const dd = make('dd', {}, make('code', { className: isHidden ? 'bits hidden-bits' : 'bits' }, ...groups));
    if (meaning) dd.append(make('small', { textContent: meaning }));
    return make('div', {}, make('dt', { textContent: name }), dd);
  }

  /** The payload, octet by octet: sign, hexadecimal, bits. Masked, it looks otherwise on the wire. */
  #octets(payload, isMasked) {
    const shown = [...payload.slice(0, SHOWN)];
    const cells = shown.map((octet) =>
      make('li', {}, make('b', { textContent: latin(octet) }), make('code', { textContent: octet.toString(16).padStart(2, '0') }), make('small', { textContent: bits(octet, 8) })),
    );
    if (payload.length > SHOWN) cells.push(make('li', { className: 'more', textContent: this.#say('more', payload.length - SHOWN) }));
    return make('div', {}, make('p', { className: 'lane', textContent: this.#say('payload') }), make('ol', { className: isMasked ? 'octets masked' : 'octets' }, ...cells));
  }
}
