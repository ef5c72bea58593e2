import { fill, make, pageOf, reasonOf, say } from '../../js/page.js';

const ESCAPE = /\\(?:[rnt\\]|x[0-9a-fA-F]{2})|\\w|[\r\n]+/g;
const utf8 = new TextEncoder();

/** How many octets a text stands for; its mistakes are the server's to name. */
function size(text) {
  const escapes = text.match(ESCAPE) ?? [];
  const octets = escapes.filter((escape) => escape.startsWith('\\') && escape !== '\\w').length;
  return octets + utf8.encode(text.replace(ESCAPE, '')).length;
}

/**
 * The console without leaving the page: posts the same form, and takes the result out of the page that a reader without
 * script would see.
 */
class WireConsole extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.text = this.querySelector('textarea');
    this.button = this.querySelector('.run');
    this.label = this.button.textContent;
    this.text.addEventListener('input', () => this.count());
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
    this.text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.form.requestSubmit();
    });
    this.count();
  }

  count() {
    this.querySelector('.size').textContent = fill(this.dataset.size, size(this.text.value));
  }

  /** Shows what a page of this lab shows; with {@code preset} its request as well. */
  async load(url, request, preset) {
    if (this.button.disabled) return;
    this.busy(true);
    try {
      const response = await fetch(url, { ...request, headers: { Accept: 'text/html' } });
      const page = await pageOf(response);
      const panel = page.querySelector('wire-console');
      if (preset) this.begin(preset, panel.querySelector('textarea').value);
      this.show(panel?.querySelector('.result'), reasonOf(page, response));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.show(null, say('unreachable'));
    } finally {
      this.busy(false);
    }
  }

  begin(preset, text) {
    for (const link of this.querySelectorAll('.presets a')) link.ariaCurrent = link === preset ? 'true' : null;
    this.text.value = text;
    this.count();
  }

  show(result, trouble) {
    this.text.ariaInvalid = String(Boolean(result?.querySelector('.trouble')));
    this.querySelector('.result').replaceChildren(
      ...(result ? document.importNode(result, true).childNodes : [make('p', { className: 'trouble', textContent: trouble })]),
    );
    const said = this.querySelectorAll('.trouble, .verdict .chip, .remarks dd');
    this.querySelector('[role=status]').textContent = [...said].map((part) => part.textContent).join('. ');
  }

  busy(is) {
    this.button.disabled = is;
    this.button.textContent = is ? this.dataset.sending : this.label;
  }
}

customElements.define('wire-console', WireConsole);
