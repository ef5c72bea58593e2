import { make, pageOf, reasonOf, say } from '../../js/page.js';

const PAUSE = 250; // milliseconds without a change before the frames are drawn again

/**
 * The lab without leaving the page: posts the same form, and takes what changes out of the page that a reader without
 * script would see. What is typed is drawn again, by the server, after a pause.
 */
class FrameLab extends HTMLElement {
  #drawing;
  #waiting;

  connectedCallback() {
    this.form = this.querySelector('form');
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.post(event.submitter.value);
    });
    this.form.addEventListener('input', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.draw(), PAUSE);
    });
    this.querySelector('.presets').addEventListener('click', (event) => {
      const preset = event.target.closest('a');
      if (!preset || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open(preset);
    });
    // /lab/frames#unmasked is the address of an experiment: its frames stand ready
    const named = this.querySelector(`.presets a[data-preset="${CSS.escape(location.hash.slice(1))}"]`);
    if (named) this.open(named);
  }

  body(task) {
    const body = new URLSearchParams(new FormData(this.form));
    body.set('do', task);
    return { method: 'POST', body };
  }

  async open(preset) {
    await this.load(preset.href, {}, (panel) => {
      for (const link of this.querySelectorAll('.presets a')) link.ariaCurrent = link === preset ? 'true' : null;
      this.take(panel, '.script');
      this.count(panel);
      this.form.elements.to.value = panel.querySelector('[name=to]').value;
      this.querySelector('.result').replaceChildren();
    });
  }

  async post(task) {
    clearTimeout(this.#waiting);
    await this.load(this.form.action, this.body(task), (panel) => {
      this.take(panel, '.script');
      this.count(panel);
      if (task === 'send') this.show(panel);
      else if (task === 'add') this.querySelector('.script > :last-child .payload input').focus();
      else this.querySelector('.add').focus();
    });
  }

  /** Only pictures and problems: the reader goes on typing. */
  async draw() {
    this.#drawing?.abort();
    this.#drawing = new AbortController();
    try {
      const request = { ...this.body('draw'), signal: this.#drawing.signal, headers: { Accept: 'text/html' } };
      const panel = (await pageOf(await fetch(this.form.action, request))).querySelector('frame-lab');
      const rows = panel?.querySelectorAll('.script > li') ?? [];
      this.querySelectorAll('.script > li').forEach((row, index) => this.redraw(row, rows[index]));
    } catch (error) {
      if (error.name !== 'AbortError' && !(error instanceof TypeError)) throw error; // sending will say what is wrong
    }
  }

  redraw(row, drawn) {
    if (!drawn) return;
    const open = row.querySelector('.bits')?.open ?? false;
    row.querySelectorAll('.bits, .trouble').forEach((old) => old.remove());
    row.querySelector('fieldset').append(...document.importNode(drawn, true).querySelectorAll('.bits, .trouble'));
    const bits = row.querySelector('.bits');
    if (bits) bits.open = open;
    for (const input of row.querySelectorAll('[aria-invalid]')) {
      input.ariaInvalid = drawn.querySelector(`[name="${input.name}"]`)?.ariaInvalid ?? 'false';
    }
  }

  async load(url, request, then) {
    if (this.ariaBusy === 'true') return;
    this.busy(true);
    try {
      const response = await fetch(url, { ...request, headers: { Accept: 'text/html' } });
      const page = await pageOf(response);
      const panel = page.querySelector('frame-lab');
      if (panel) then(panel);
      else this.complain(reasonOf(page, response));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.complain(say('unreachable'));
    } finally {
      this.busy(false);
    }
  }

  take(panel, selector) {
    this.querySelector(selector).replaceChildren(...document.importNode(panel.querySelector(selector), true).childNodes);
  }

  count(panel) {
    this.form.elements.frames.value = panel.querySelector('[name=frames]').value;
    this.full = panel.querySelector('.add').disabled;
  }

  show(panel) {
    this.take(panel, '.result');
    const said = this.querySelectorAll('.script .trouble, .result .chip, .result .who, .result .meaning');
    this.querySelector('[role=status]').textContent = [...said].map((part) => part.textContent).join('. ');
  }

  complain(reason) {
    this.querySelector('.result').replaceChildren(make('p', { className: 'trouble', textContent: reason }));
    this.querySelector('[role=status]').textContent = reason;
  }

  busy(is) {
    this.ariaBusy = String(is);
    const button = this.querySelector('.run');
    this.label ??= button.textContent;
    button.textContent = is ? this.dataset.sending : this.label;
    for (const other of this.form.querySelectorAll('.send button')) other.disabled = is;
    this.querySelector('.add').disabled = is || this.full === true;
  }
}

customElements.define('frame-lab', FrameLab);
