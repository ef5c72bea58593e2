import { fill, make, pageOf } from './page.js';

const TRIES = 6;
const OUTCOMES = ['holds', 'fails', 'not-run'];

const pause = (seconds, signal) => new Promise((resolve) => {
  const timer = setTimeout(resolve, seconds * 1000);
  signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});

/** The server's own reason not to go on. */
class Refused extends Error {}

/** Runs a claim as its form would; waits as long as the server asks where too much is running. */
async function run(action, signal) {
  for (let left = TRIES; ; left--) {
    const answer = await fetch(action, { method: 'POST', headers: { Accept: 'application/json' }, signal });
    const json = await answer.json();
    if (answer.ok) {
      const { at, failure, checks } = json.run;
      const holds = failure === '' && checks.length > 0 && checks.every((check) => check.holds);
      return { address: new URL(answer.url).pathname, at, holds };
    }
    const wait = Number(answer.headers.get('Retry-After'));
    if (!wait || left === 0) throw new Refused(json.detail);
    await pause(wait, signal);
  }
}

/** The list of claims: filtered and run where it stands. */
class ClaimList extends HTMLElement {
  connectedCallback() {
    this.filter = this.querySelector('.filter');
    this.filter.classList.add('live');
    this.filter.addEventListener('change', () => this.choose());
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target === this.filter) this.choose();
      else if (event.target.matches('.all')) this.runAll();
      else this.runOne(event.target.closest('li'));
    });
    this.addEventListener('click', (event) => {
      if (event.target.closest('.stop')) this.running?.abort();
    });
  }

  phrase(word, ...values) {
    return fill(this.dataset[word], ...values);
  }

  tell(text) {
    this.querySelector('.told').textContent = text;
  }

  /** Shows what the filter leaves, at the address that shows it to everyone. */
  async choose() {
    this.running?.abort();
    const chosen = new URLSearchParams([...new FormData(this.filter)].filter(([, value]) => value)).toString();
    const address = this.filter.action + (chosen && `?${chosen}`);
    this.choosing = address;
    const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
    if (this.choosing !== address) return; // another choice has been made meanwhile
    if (!answer?.ok) {
      location.assign(address);
      return;
    }
    const page = await pageOf(answer);
    for (const part of ['.tally', '.rows', '.api']) {
      this.querySelector(part).replaceWith(document.importNode(page.querySelector(`claim-list ${part}`), true));
    }
    const other = 'header [data-language]';
    document.querySelector(other).href = page.querySelector(other).getAttribute('href');
    history.replaceState(null, '', address);
    this.querySelector('.heard').textContent = [...this.querySelectorAll('.counts li')].map((count) => count.textContent.trim()).join(', ');
  }

  async runOne(row) {
    try {
      await this.run(row, new AbortController().signal);
    } catch (error) {
      this.refuse(error);
    }
  }

  async runAll() {
    const rows = [...this.querySelectorAll('.rows li')];
    const { signal } = (this.running = new AbortController());
    const begin = this.querySelector('.all .run');
    const stop = this.querySelector('.stop');
    begin.disabled = true;
    stop.hidden = false;
    const bar = make('progress', { max: rows.length, value: 0 });
    bar.ariaLabel = begin.textContent;
    const count = make('span', { className: 'done' });
    begin.textContent = this.dataset.running;
    stop.after(bar, count);
    stop.focus();
    const outcomes = [];
    try {
      for (const row of rows) {
        count.textContent = this.phrase('progress', outcomes.length, rows.length);
        outcomes.push(await this.run(row, signal));
        bar.value = outcomes.length;
        if (signal.aborted) break;
      }
      const held = outcomes.filter(Boolean).length;
      this.tell(outcomes.length < rows.length
        ? this.phrase('stopped', outcomes.length, rows.length)
        : this.phrase('done', rows.length, held, rows.length - held));
    } catch (error) {
      if (error.name === 'AbortError') this.tell(this.phrase('stopped', outcomes.length, rows.length));
      else this.refuse(error);
    } finally {
      begin.textContent = bar.ariaLabel;
      begin.disabled = false;
      if (document.activeElement === stop) begin.focus();
      stop.hidden = true;
      bar.remove();
      count.remove();
    }
  }

  /** Runs one claim and shows how it fared: in its row, on the strip, in the counts. */
  async run(row, signal) {
    const form = row.querySelector('form');
    const button = form.querySelector('button');
    if (button.disabled) return row.dataset.verdict === 'holds';
    row.ariaBusy = 'true';
    button.disabled = true;
    try {
      const { address, at, holds } = await run(form.action, signal);
      this.show(row, holds ? 'holds' : 'fails', address, at);
      return holds;
    } finally {
      row.ariaBusy = null;
      button.disabled = false;
    }
  }

  show(row, verdict, address, at) {
    const second = at.replace(/(\.\d+)?Z$/, 'Z');
    row.dataset.verdict = verdict;
    row.querySelector('.state').replaceChildren(
      make('a', { href: address, textContent: this.dataset[verdict] }), ' ',
      make('time', { dateTime: second, textContent: second.replace('T', ' ').replace('Z', ' UTC') }));
    const rows = [...this.querySelectorAll('.rows li')];
    const cell = this.querySelectorAll('.strip i')[rows.indexOf(row)];
    if (cell) cell.dataset.verdict = verdict;
    for (const outcome of OUTCOMES) {
      const shown = rows.filter((other) => other.dataset.verdict === outcome).length;
      this.querySelector(`[data-count=${outcome}] b`).textContent = shown;
    }
  }

  refuse(error) {
    if (error instanceof Refused) this.tell(this.phrase('refused', error.message));
    else if (error instanceof TypeError) this.tell(this.dataset.unreachable); // fetch rejects so when the network fails
    else throw error;
  }
}

customElements.define('claim-list', ClaimList);
