import { icon, make, memory } from './page.js';

const themes = ['system', 'light', 'dark'];

/** A button that goes from the system's theme to light to dark. Its label says which one is on. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.button = make('button', { className: 'tool', type: 'button' });
    this.button.addEventListener('click', () => this.choose(themes[(themes.indexOf(this.theme) + 1) % themes.length]));
    this.append(this.button);
    this.show();
  }

  get theme() {
    return document.documentElement.dataset.theme ?? 'system';
  }

  choose(theme) {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    memory.write('theme', theme === 'system' ? null : theme);
    this.show();
  }

  show() {
    this.button.ariaLabel = this.button.title = this.dataset[this.theme];
    this.button.replaceChildren(icon(this.theme));
  }
}

customElements.define('theme-switch', ThemeSwitch);
