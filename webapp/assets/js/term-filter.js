import { make } from './page.js';

/** A field that leaves only those terms standing which contain what is typed, in either language. */
class TermFilter extends HTMLElement {
  connectedCallback() {
    const terms = [...document.querySelectorAll('.term-entry')].map((entry) => [entry, entry.textContent.toLowerCase()]);
    const field = make('input', { type: 'search', placeholder: this.dataset.label, ariaLabel: this.dataset.label });
    const none = make('p', { className: 'note-line', role: 'status' });
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      for (const [entry, text] of terms) entry.hidden = !text.includes(wanted);
      none.textContent = terms.every(([entry]) => entry.hidden) ? this.dataset.none : '';
    });
    this.className = 'ask';
    this.append(field);
    this.after(none);
  }
}

customElements.define('term-filter', TermFilter);
