/* What every script needs to know of the page it is on. */

const words = document.getElementById('words').dataset;

/** The path of the site, without a slash at its end. */
export const context = document.documentElement.dataset.context ?? '';

/** What the layout says in the reader's language, with the values for its {0}, {1}, … */
export const say = (word, ...values) => words[word].replace(/\{(\d)}/g, (_, index) => values[index]);

/** An element with properties and children. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** An icon; its shape is in the style sheet. */
export function icon(name) {
  const element = make('span', { className: `icon ${name}` });
  element.ariaHidden = 'true';
  return element;
}

/** What a reader lets us keep, if anything: reading gives null, writing may do nothing. */
export const memory = {
  read(key) {
    try {
      return localStorage.getItem(`wirebook.${key}`);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      if (value === null) localStorage.removeItem(`wirebook.${key}`);
      else localStorage.setItem(`wirebook.${key}`, value);
    } catch {
      // Nothing may be kept; everything else goes on.
    }
  },
};
