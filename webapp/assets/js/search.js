import { icon, make, say } from './page.js';

const PAUSE_MILLIS = 60;

/** Search over the page: a combobox with a list of results, opened by "/" or Ctrl-K. */
class Finder {
  constructor(dialog) {
    this.dialog = dialog;
    this.input = dialog.querySelector('input');
    this.list = dialog.querySelector('[role=listbox]');
    this.none = dialog.querySelector('.none');
    this.status = dialog.querySelector('[role=status]');
    this.template = dialog.querySelector('template');
    this.input.addEventListener('input', (event) => event.isComposing || this.later());
    this.input.addEventListener('compositionend', () => this.later());
    this.input.addEventListener('keydown', (event) => this.key(event));
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    this.list.addEventListener('click', (event) => event.defaultPrevented || dialog.close());
    this.list.addEventListener('mousemove', (event) => this.choose(event.target.closest('[role=option]')));
  }

  open() {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.input.select();
  }

  /** Input methods use Enter and the arrows themselves while they compose. */
  key(event) {
    if (event.isComposing) return;
    const options = [...this.list.children];
    const index = options.indexOf(this.chosen);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : options.length - (index < 0 ? 0 : 1);
      if (options.length) this.choose(options[(index + step) % options.length]);
    } else if (event.key === 'Enter' && this.chosen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.chosen.click();
    }
  }

  choose(option) {
    if (option === this.chosen) return;
    this.chosen?.setAttribute('aria-selected', 'false');
    this.chosen = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** Searches for another word without leaving the overlay. */
  instead(event, word) {
    event.preventDefault();
    this.input.value = word;
    this.input.focus();
    this.ask();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MILLIS);
  }

  async ask() {
    this.asking?.abort();
    const query = this.input.value.trim();
    if (!query) return this.show([], false);
    this.asking = new AbortController();
    const parameters = new URLSearchParams({ q: query, lang: document.documentElement.lang });
    try {
      const response = await fetch(`${this.dialog.dataset.api}?${parameters}`, { signal: this.asking.signal });
      if (!response.ok) return; // Enter still leads to the search page
      const { hits, suggestions } = await response.json();
      this.show([...hits, ...suggestions.map((one) => ({ ...one, title: say('instead', one.text), instead: one.text }))], true);
    } catch (error) {
      if (error.name !== 'AbortError' && !(error instanceof TypeError)) throw error;
    }
  }

  show(hits, asked) {
    this.choose(undefined);
    this.list.replaceChildren(...hits.map((hit, index) => this.option(hit, index)));
    this.list.hidden = !hits.length;
    this.none.hidden = !asked || hits.length > 0;
    this.status.textContent = !asked ? '' : hits.length ? say('found', hits.length) : this.none.textContent;
    this.input.ariaExpanded = String(hits.length > 0);
    this.choose(this.list.firstElementChild ?? undefined);
  }

  option(hit, index) {
    const option = this.template.content.firstElementChild.cloneNode(true);
    const [title, badge, snippet, through] = option.children;
    option.id = `found-${index}`;
    option.href = hit.url;
    if (hit.lang) option.lang = hit.lang;
    if (hit.instead) option.addEventListener('click', (event) => this.instead(event, hit.instead));
    title.textContent = hit.title;
    if (hit.heading) title.append(make('small', {}, ` › ${hit.heading}`));
    if (hit.foreign) badge.textContent = new Intl.DisplayNames(hit.lang, { type: 'language' }).of(hit.lang);
    badge.hidden = !hit.foreign;
    snippet.innerHTML = hit.snippet ?? ''; // from our index: escaped, with <mark> around what was found
    through.hidden = !hit.through;
    through.lang = document.documentElement.lang;
    through.textContent = hit.through ? say('through', hit.through) : '';
    return option;
  }
}

const finder = new Finder(document.getElementById('finder'));

/* The field in the bar becomes a button that opens the dialog. */
const field = document.querySelector('.find input');
const button = make('button', { type: 'button', textContent: field.placeholder });
button.setAttribute('aria-haspopup', 'dialog');
button.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
button.addEventListener('click', () => finder.open());
field.closest('form').replaceWith(icon('search'), button, make('kbd', { textContent: '/', ariaHidden: 'true' }));

document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, textarea, select, [contenteditable]');
  const gone = event.target.closest('dialog:not([open])'); // just closed: its field keeps the focus until the next frame
  const slash = event.key === '/' && (!writing || gone) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const combined = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (event.isComposing || !(slash || combined)) return;
  event.preventDefault();
  finder.open();
});
