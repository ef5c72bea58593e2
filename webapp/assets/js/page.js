/* What every script needs to know of the page it is on. */

const words = document.getElementById('words').dataset;

/** The path of the site, without a slash at its end. */
export const context = document.documentElement.dataset.context ?? '';

/** A message with the values for its {0}, {1}, … */
export const fill = (message, ...values) => message.replace(/\{(\d)}/g, (_, index) => values[index]);

/** What the layout says in the reader's language. */
export const say = (word, ...values) => fill(words[word], ...values);

/** The words that the panel of a lab brings for its script, by their names. */
export const wordsOf = (panel) =>
  Object.fromEntries([...panel.querySelector('template.words').content.children].map((word) => [word.dataset.word, word.textContent]));

/** The page of an answer, as a reader without script would see it. */
export const pageOf = async (answer) => new DOMParser().parseFromString(await answer.text(), 'text/html');

/** Why that page is not what was asked for. */
export const reasonOf = (page, answer) => page.querySelector('.detail')?.textContent ?? `HTTP ${answer.status}`;

/** The JSON of an answer; throws an Error with the server's reason if it is a problem. */
export async function jsonOf(answer) {
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.detail);
  return json;
}

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
