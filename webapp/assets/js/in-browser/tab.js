import { context, jsonOf, make } from '../page.js';
import { draw } from './draw.js';
import { run } from './run.js';

/** Fills the panel: a button that runs the experiment of this card with fetch, and a place for what happened. */
export async function open(card, panel) {
  const address = `${context}/api/experiments/${card.dataset.experiment}?lang=${document.documentElement.lang}`;
  const source = card.querySelector('textarea[name=source]');
  const { words } = await jsonOf(await fetch(address));
  const button = make('button', { type: 'button', className: 'run', textContent: words.run });
  const status = make('p', { className: 'unseen', role: 'status' });
  const place = make('div', { className: 'outcome' });
  button.addEventListener('click', async () => {
    button.disabled = true;
    card.ariaBusy = 'true';
    try {
      // What the reader wrote in the .http tab is what runs.
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ source: source.value }) });
      const { experiment, edited } = await jsonOf(answer);
      const outcome = draw(await run(experiment), edited, words);
      place.replaceChildren(outcome.element);
      status.textContent = outcome.said;
    } catch (error) {
      place.replaceChildren(make('p', { className: 'trouble', textContent: error.message }));
      status.textContent = error.message;
    } finally {
      button.disabled = false;
      button.textContent = words.again;
      card.ariaBusy = 'false';
    }
  });
  panel.replaceChildren(make('div', { className: 'by-fetch' }, button, make('p', { textContent: words.intro })), place, status);
}
