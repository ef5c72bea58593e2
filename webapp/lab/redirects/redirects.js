import { lanes } from '../../js/in-browser/draw.js';
import { ask } from '../../js/in-browser/run.js';
import { fill, make, pageOf, reasonOf, wordsOf } from '../../js/page.js';
import { fieldOf, Visit } from '../../js/visit.js';
import { hop, tries } from './tries.js';

const TEA = 'two cups of tea';
const LOOK = 1_000; // milliseconds between two looks at the ledger

/** The lab: fills the table in by fetch, one visit for all cells, and shows the hops of each. */
class RedirectsLab extends HTMLElement {
  connectedCallback() {
    this.words = wordsOf(this);
    this.cells = [...this.querySelectorAll('td[data-method]')];
    this.status = this.querySelector('[role=status]');
    this.trouble = this.querySelector(':scope > .trouble');
    for (const part of this.querySelectorAll('.controls, .more, .by-browser')) part.hidden = false;
    this.querySelector('.fill').addEventListener('click', ({ target }) => this.attempt(target, () => this.fill()));
    this.querySelector('.tries').addEventListener('click', ({ target }) => target.dataset.try && this.attempt(target, () => this.tryOut(target.dataset.try)));
    this.querySelector('.on-wire').addEventListener('submit', (event) => {
      event.preventDefault();
      this.attempt(event.submitter, () => this.onWire(event.target));
    });
    this.querySelector('.by-hand').addEventListener('toggle', ({ target }) => target.open && this.attempt(null, () => this.byHand(target)));
  }

  say = (word, ...values) => fill(this.words[word], ...values);

  async attempt(button, action) {
    if (this.busy) return;
    this.busy = true;
    this.trouble.hidden = true;
    if (button) button.disabled = true;
    try {
      await action();
    } catch (error) {
      this.trouble.textContent = error.message;
      this.trouble.hidden = false;
    } finally {
      this.busy = false;
      if (button) button.disabled = false;
    }
  }

  /** Fills the table in, cell by cell: what the ledger says of the last request is what the browser did. */
  async fill() {
    const visit = await Visit.begin();
    let seen = 0;
    let agreeing = 0;
    for (const [index, cell] of this.cells.entries()) {
      this.status.textContent = this.say('filling', index + 1, this.cells.length);
      cell.ariaBusy = 'true';
      const result = { call: this.call(cell, visit), ...(await ask(this.call(cell, visit))) };
      result.lines = await visit.seen(seen);
      seen += result.lines.length;
      cell.ariaBusy = null;
      agreeing += Number(this.show(cell, result, visit));
    }
    this.status.textContent = this.say('filled', agreeing, this.cells.length);
    this.querySelector('.lead-in').textContent = this.say('filled', agreeing, this.cells.length);
  }

  /** Every cell has addresses of its own: a redirect that is stored must not answer for another. */
  call(cell, visit) {
    const { method, code } = cell.dataset;
    return {
      url: `${visit.base}/http/redirect-to?url=/http/anything/${method.toLowerCase()}-after-${code}&status_code=${code}`,
      method,
      ...(!['GET', 'HEAD'].includes(method) && { headers: [['Content-Type', 'text/plain']], body: TEA }),
    };
  }

  /** Whether the browser did as the standards say. */
  show(cell, result, visit) {
    const { method, code, next, keeps } = cell.dataset;
    const last = result.lines.length > 1 ? result.lines.at(-1).request : null;
    const content = Number(last && (fieldOf(last, 'Content-Length') ?? 0)) > 0;
    const agrees = last?.method === next && content === (keeps === 'true');
    const button = make('button', { type: 'button', className: agrees ? 'hops-of' : 'hops-of otherwise', title: this.say('open', method, code) });
    if (last && last.method !== method) button.append(make('s', { textContent: method }), ' ');
    button.append(make('b', { textContent: last?.method ?? this.say('unseen') }));
    if (result.call.body) button.append(make('small', { textContent: this.say(content ? 'kept' : 'dropped') }));
    if (!agrees) button.append(make('small', { textContent: this.say('wanted', next) }));
    button.addEventListener('click', () => this.detail(cell, result, visit, agrees));
    cell.replaceChildren(button);
    cell.classList.add('filled');
    return agrees;
  }

  detail(cell, result, visit, agrees) {
    this.cells.forEach((other) => other.classList.toggle('current', other === cell));
    const { method, code, why, section, href } = cell.dataset;
    const link = make('a', { className: 'standard', href, rel: 'noopener', textContent: section });
    this.querySelector('.detail').replaceChildren(
      make('p', { className: 'what' }, make('b', { textContent: `${method} → ${code}` }), ' ', this.say(`why.${why}`), ' ', link, ' ', this.say(agrees ? 'agrees' : 'differs')),
      make('div', { className: 'in-browser' }, lanes(result, visit, this.say)));
    const form = this.querySelector('.on-wire');
    form.elements.method.value = method;
    form.elements.code.value = code;
  }

  /** The same form, the same page; only its transcript is taken. */
  async onWire(form) {
    const answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams(new FormData(form)) });
    const page = await pageOf(answer);
    const result = page.querySelector('redirects-lab .result');
    if (!result) throw new Error(reasonOf(page, answer));
    this.querySelector('.bytes').replaceChildren(document.importNode(result, true));
  }

  async tryOut(name) {
    const visit = await Visit.begin();
    const { said, groups } = await tries[name](visit, this.say);
    const lists = groups.map((lines) => make('ol', { className: 'hops' }, ...lines.map((line) => hop(line, visit))));
    const sentences = said.map((sentence) => make('p', { textContent: sentence }));
    this.querySelector('.outcome').replaceChildren(...sentences.flatMap((sentence, index) => [sentence, lists[index] ?? '']));
  }

  /** Forms for the reader's own tabs, and the ledger as it grows. */
  async byHand(details) {
    const visit = await Visit.begin();
    for (const form of details.querySelectorAll('form')) form.action = visit.base + form.dataset.path;
    for (const link of details.querySelectorAll('a[data-path]')) link.href = visit.base + link.dataset.path;
    this.elsewhere(details.querySelector('a.other-origin'), visit);
    this.watch(details, visit);
  }

  /** The same server by another name is another origin; only a machine's own names are sure to be the same server. */
  elsewhere(link, visit) {
    const name = { localhost: '127.0.0.1', '127.0.0.1': 'localhost', '[::1]': 'localhost' }[location.hostname];
    if (!name) return;
    const there = new URL(`${visit.base}/http/anything/elsewhere`, location.href);
    there.hostname = name;
    link.href = `${visit.base}/http/redirect-to?status_code=302&url=${encodeURIComponent(there)}`;
    link.hidden = false;
  }

  async watch(details, visit) {
    const list = details.querySelector('.live');
    while (details.open && this.isConnected) {
      try {
        const lines = document.visibilityState === 'visible' ? await visit.seen() : [];
        if (lines.length > list.children.length) list.replaceChildren(...lines.map((line) => hop(line, visit)));
      } catch {
        return; // the visit has ended, or the server has
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  }
}

customElements.define('redirects-lab', RedirectsLab);
