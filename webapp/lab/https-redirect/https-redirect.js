import { fill, make, pageOf, reasonOf, say } from '../../js/page.js';

/**
 * The lab without leaving the page: sends the same forms, opens the same stories, and takes what changed out of the page
 * that a reader without script would see.
 */
class HttpsRedirect extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', (event) => this.submit(event));
    this.addEventListener('click', (event) => {
      const link = event.target.closest('.stories a, .over');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.load(link.href, {}, '.model');
    });
    this.addEventListener('input', (event) => {
      if (!event.target.matches('[type="range"]')) return;
      event.target.nextElementSibling.textContent = event.target.value;
    });
    this.addEventListener('change', (event) => {
      if (event.target.matches('[type="range"]')) this.querySelector('.move').click();
    });
    const here = this.querySelector('.here');
    here.textContent = fill(here.dataset.text, location.origin, window.isSecureContext);
    here.hidden = false;
  }

  submit(event) {
    event.preventDefault();
    const form = event.target;
    const data = new URLSearchParams(new FormData(form, event.submitter));
    if (form.method === 'post') this.load(form.action, { method: 'POST', body: data }, '.travelled', form.querySelector('.run'));
    else this.load(`${form.action}?${data}`, {}, '.model');
  }

  /** Shows that part of what a page of this lab shows. */
  async load(url, request, part, button) {
    const number = (this.loads = (this.loads ?? 0) + 1);
    const label = button?.textContent;
    if (button) button.textContent = this.dataset.busy;
    try {
      const response = await fetch(url, { ...request, headers: { Accept: 'text/html' } });
      const page = await pageOf(response);
      if (number !== this.loads) return; // the reader has gone on
      const fresh = page.querySelector(`https-redirect ${part}`);
      this.show(part, fresh, reasonOf(page, response));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.show(part, null, say('unreachable'));
    } finally {
      if (button) button.textContent = label;
    }
  }

  show(part, fresh, trouble) {
    const place = this.querySelector(part);
    const slider = place.contains(document.activeElement) && document.activeElement.type === 'range';
    place.replaceChildren(
      ...(fresh ? document.importNode(fresh, true).childNodes : [make('p', { className: 'trouble', textContent: trouble })]),
    );
    if (slider) place.querySelector('[type="range"]')?.focus();
  }
}

customElements.define('https-redirect', HttpsRedirect);
