import { fill, make, pageOf, reasonOf, say } from '../../js/page.js';
import { plot } from './plot.js';

const PATH = '/http/status/204';
const PACE_MILLIS = 70; // the server’s probes take a millisecond each: too fast to follow

const number = (value) => value.toLocaleString(document.documentElement.lang);
const wait = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Doubles the size until it is too much, then halves the interval until two neighbours differ. A probe is an async
 * function from a size to { octets, status, millis, beyond }; each is told to seen().
 */
async function bisect(first, last, probe, seen) {
  const ask = async (octets) => {
    const began = performance.now();
    const result = { octets, ...(await probe(octets)), millis: performance.now() - began };
    seen(result);
    return result.beyond;
  };
  let below = 0;
  let from = first;
  while (!(await ask(from))) {
    below = from;
    if (from === last) return { below };
    from = Math.min(last, 2 * from);
  }
  while (from - below > 1) {
    const middle = below + Math.floor((from - below) / 2);
    if (await ask(middle)) from = middle;
    else below = middle;
  }
  return { below, from };
}

/** The status of a request, or none if the browser did not send it. */
async function status(url) {
  try {
    return String((await fetch(url, { cache: 'no-store', credentials: 'omit' })).status);
  } catch (error) {
    if (error instanceof TypeError) return ''; // fetch rejects so
    throw error;
  }
}

class UrlLength extends HTMLElement {
  connectedCallback() {
    this.path = `${this.dataset.context ?? ''}${PATH}`;
    this.buttons = [...this.querySelectorAll('[data-measure]')];
    this.result = this.querySelector('.result');
    this.trouble = this.querySelector('.trouble');
    for (const button of this.buttons) button.hidden = false;
    this.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.measure(event.submitter, () => this.server(event.target.action));
    });
    this.addEventListener('click', ({ target }) => {
      const what = target.closest('button[type=button]')?.dataset.measure;
      if (what) this.measure(target, () => this[what]());
    });
    for (const figure of this.querySelectorAll('.finding')) this.draw(figure);
  }

  /** Lets one measurement run at a time. */
  async measure(button, work) {
    const label = button.textContent;
    button.textContent = this.dataset.measuring;
    for (const one of this.buttons) one.disabled = true;
    this.trouble.hidden = true;
    try {
      await work();
      this.querySelector('[role=status]').textContent = this.result.lastElementChild?.querySelector('figcaption').textContent ?? '';
    } finally {
      button.textContent = label;
      for (const one of this.buttons) one.disabled = false;
    }
  }

  refuse(reason) {
    this.trouble.textContent = reason;
    this.trouble.hidden = false;
  }

  /** The server measures itself; its page has the numbers. */
  async server(url) {
    const response = await fetch(url, { method: 'POST', headers: { Accept: 'text/html' } }).catch(() => null);
    if (!response) return this.refuse(say('unreachable'));
    const page = await pageOf(response);
    const figures = [...page.querySelectorAll('url-length .finding')];
    if (!figures.length) return this.refuse(reasonOf(page, response));
    for (const figure of figures.map((one) => document.importNode(one, true))) {
      figure.querySelector('details').open = false;
      this.place(figure);
      await this.draw(figure, still.matches ? 0 : PACE_MILLIS);
    }
  }

  /** What the browser adds to each request leaves less room for the target. */
  both() {
    return this.climb('both', this.path.length + 1, 1000, 1 << 16, async (octets) => {
      const answer = await status(`${this.path}?${'a'.repeat(octets - this.path.length - 1)}`);
      return { status: answer, beyond: answer !== '204' };
    });
  }

  /** A fragment lengthens the address, yet no server ever sees it. */
  browser() {
    const address = `${location.origin}${this.path}#`;
    return this.climb('browser', address.length, 8192, 1 << 25, async (octets) => {
      const answer = await status(address + 'a'.repeat(octets - address.length));
      return { status: answer ? this.dataset.taken : this.dataset.unsent, beyond: !answer };
    });
  }

  async climb(name, least, first, last, probe) {
    const words = this.querySelector(`template[data-finding=${name}]`).dataset;
    const figure = this.querySelector('template[data-figure]').content.firstElementChild.cloneNode(true);
    figure.dataset.finding = name;
    figure.querySelector('strong').textContent = words.title;
    this.place(figure);
    const probes = [];
    const { below, from } = await bisect(Math.max(least, first), last, probe, (one) => {
      probes.push(one);
      this.row(figure, one);
      this.draw(figure);
    });
    figure.querySelector('figcaption span').textContent = from
      ? fill(words.border, number(below), number(from), probes.find((one) => one.octets === from).status)
      : fill(this.dataset.none, number(below));
  }

  row(figure, probe) {
    const body = figure.querySelector('tbody');
    const cells = [number(probe.octets), probe.status, `${probe.millis.toFixed(1)} ms`];
    const row = make('tr', {}, ...cells.map((textContent) => make('td', { textContent })));
    Object.assign(row.dataset, { octets: probe.octets, status: probe.status, beyond: probe.beyond });
    body.append(row);
    figure.querySelector('summary').textContent = fill(this.dataset.probes, body.rows.length);
  }

  /** A finding replaces the one before of the same kind. */
  place(figure) {
    this.result.querySelector(`[data-finding=${figure.dataset.finding}]`)?.remove();
    this.result.append(figure);
  }

  /** Draws what stands in the table of a finding; with a pace, one probe after the other. */
  async draw(figure, pace = 0) {
    const probes = [...figure.querySelectorAll('tbody tr')].map(({ dataset }) => ({
      octets: Number(dataset.octets),
      status: dataset.status || '–',
      beyond: dataset.beyond === 'true',
    }));
    const frame = figure.querySelector('.plot') ?? figure.insertBefore(make('div', { className: 'plot', ariaHidden: 'true' }), figure.querySelector('details'));
    for (let count = pace ? 1 : probes.length; count <= probes.length; count += 1) {
      frame.replaceChildren(plot(probes, count, this.dataset, frame.clientWidth));
      if (pace) await wait(pace);
    }
  }
}

customElements.define('url-length', UrlLength);
