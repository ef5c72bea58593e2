import { make } from './page.js';

const OPEN_MILLIS = 200;

/* The definition of a term, on hover and on focus. Without script it is the link's title. */
const card = make('div', { className: 'term-card', popover: 'manual', role: 'tooltip', id: 'term-card' });
let timer;

function open(link, definition) {
  card.replaceChildren(make('strong', { textContent: link.textContent }), definition);
  card.showPopover();
  const place = link.getClientRects()[0];
  const below = place.bottom + card.offsetHeight + 8 < innerHeight;
  card.style.top = `${below ? place.bottom + 6 : place.top - card.offsetHeight - 6}px`;
  card.style.left = `${Math.max(8, Math.min(place.left, innerWidth - card.offsetWidth - 8))}px`;
}

const later = (action, millis) => {
  clearTimeout(timer);
  timer = setTimeout(action, millis);
};
const close = () => card.matches(':popover-open') && card.hidePopover();
const closeLater = () => later(close, OPEN_MILLIS);

const terms = document.querySelectorAll('a.term[title]');
for (const link of terms) {
  const definition = link.title;
  link.removeAttribute('title');
  link.setAttribute('aria-description', definition);
  link.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && later(() => open(link, definition), OPEN_MILLIS));
  link.addEventListener('pointerleave', closeLater);
  link.addEventListener('focus', () => link.matches(':focus-visible') && open(link, definition));
  link.addEventListener('blur', close);
}
if (terms.length) {
  document.body.append(card);
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', closeLater);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  addEventListener('scroll', close, { passive: true });
}
