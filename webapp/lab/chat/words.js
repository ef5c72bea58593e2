import { make } from '../../js/page.js';

const ADDRESS = /https?:\/\/[^\s<>"“”‘’「」『』（）【】《》，。；！？、]+/gi;
const AFTER = /[.,;:!?'*_~]+$/; // what ends a sentence does not belong to the address before it
const PAIRS = [['(', ')'], ['[', ']'], ['{', '}']];

const count = (text, sign) => text.split(sign).length - 1;

/** The address without what only stands behind it: `(see https://example.org/a_(b))` ends after `b)`. */
function trimmed(found) {
  let address = found;
  for (;;) {
    let shorter = address.replace(AFTER, '');
    for (const [open, close] of PAIRS) {
      if (shorter.endsWith(close) && count(shorter, close) > count(shorter, open)) shorter = shorter.slice(0, -1);
    }
    if (shorter === address) return address;
    address = shorter;
  }
}

/** A link for what can be opened without harm; it is shown as it was written. */
function link(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  if (!['http:', 'https:'].includes(url.protocol)) return address;
  return make('a', { href: url.href, rel: 'noopener noreferrer nofollow', target: '_blank', textContent: address });
}

/** Text as nodes: whatever it says is text, and its addresses are links. */
export function nodesOf(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = trimmed(found[0]);
    nodes.push(text.slice(end, found.index), link(address));
    end = found.index + address.length;
  }
  nodes.push(text.slice(end));
  return nodes;
}
