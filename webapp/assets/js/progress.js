import { memory, say } from './page.js';

/*
 * Which pages a reader opened and which claims held for them. Kept in the reader's browser, by slug: the names of the
 * claims that held; and told to the site once they have answered a question there.
 */
const read = () => JSON.parse(memory.read('progress') ?? '{}');

function keep(slug, claim) {
  const pages = read();
  const held = new Set(pages[slug]);
  if (claim) held.add(claim);
  memory.write('progress', JSON.stringify({ ...pages, [slug]: [...held] }));
}

const tell = async () => memory.read('answered') && (await import('./tell.js')).tell(read());

/** Marks pages in lists, opened or with all claims held, and cards whose claim held. */
function paint() {
  const pages = read();
  for (const dot of document.querySelectorAll('.dot[data-page]')) {
    const held = pages[dot.dataset.page];
    const done = held && held.length >= Number(dot.dataset.claims);
    dot.classList.toggle('done', Boolean(done));
    dot.classList.toggle('part', Boolean(held) && !done);
    dot.role = held ? 'img' : null;
    dot.ariaLabel = held ? say(done ? 'pageDone' : 'pageOpened') : null;
  }
  for (const card of cards) {
    const [slug, claim] = card.dataset.experiment.split('/');
    card.toggleAttribute('data-held', Boolean(pages[slug]?.includes(claim)));
  }
}

/** "3 of 6 claims hold", and a button that runs them all, one after the other. */
class ClaimStanding extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector('p');
    const button = this.querySelector('button');
    button.hidden = cards.length === 0;
    button.addEventListener('click', async () => {
      button.disabled = true;
      await this.runAll();
      button.disabled = false;
    });
    document.addEventListener('wirebook:ran', () => this.show());
    this.show();
  }

  async runAll() {
    for (const card of cards) {
      const ran = new Promise((resolve) => card.addEventListener('wirebook:ran', resolve, { once: true }));
      card.querySelector('.run').click();
      if ((await ran).detail.refused) return;
    }
  }

  show() {
    const held = cards.filter((card) => 'held' in card.dataset).length;
    if (held) this.text.textContent = say('standing', held, cards.length);
  }
}

const cards = [...document.querySelectorAll('[data-experiment]')];
const slug = document.querySelector('article[data-page]')?.dataset.page;
if (slug) keep(slug);
document.addEventListener('wirebook:ran', ({ target, detail }) => {
  if (detail.holds && !detail.edited) keep(...target.closest('[data-experiment]').dataset.experiment.split('/'));
  paint();
  tell();
});
document.addEventListener('wirebook:answered', () => {
  memory.write('answered', 'yes');
  tell();
});
addEventListener('storage', paint);
paint();
tell();
customElements.define('claim-standing', ClaimStanding);
