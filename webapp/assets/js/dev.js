import { context, make } from './page.js';

/* For authors: the page reloads when its text changes, and says what is broken. Only sent by a server with --dev. */
const PLACE = 'wirebook.place';
const banner = make('section', { className: 'broken', role: 'alert', hidden: true });
document.body.append(banner);

const place = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (place) scrollTo({ top: Number(place), behavior: 'instant' });

const changes = new EventSource(`${context}/dev/changes`);
changes.addEventListener('changed', () => {
  sessionStorage.setItem(PLACE, String(scrollY));
  location.reload();
});
changes.addEventListener('broken', ({ data }) => {
  const messages = JSON.parse(data);
  banner.hidden = messages.length === 0;
  banner.replaceChildren(make('ul', {}, ...messages.map((text) => make('li', { textContent: text }))));
});
