import { make, pageOf, reasonOf, say } from './page.js';

/**
 * Runs an experiment without leaving the page. Posts the same form, follows the same 303, and takes the result out of
 * the page that a reader without script would see. Fires "wirebook:ran" with { way, holds, edited, refused }.
 */
class Experiment {
  constructor(card) {
    this.card = card;
    this.ways = card.querySelector('.ways');
    this.wire = card.querySelector('[data-way=wire]');
    this.button = card.querySelector('.run');
    this.status = make('p', { className: 'unseen', role: 'status' });
    card.append(this.status);
    card.addEventListener('submit', (event) => {
      event.preventDefault();
      this.run(event.target);
    });
  }

  async run(form) {
    if (this.card.ariaBusy === 'true') return;
    this.busy(true);
    this.card.querySelector('form ~ .trouble')?.remove();
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'text/html' },
        body: new URLSearchParams(new FormData(form)),
      });
      const page = await pageOf(response);
      const result = page.querySelector('.result');
      if (result) this.show(document.importNode(result, true));
      else this.refuse(form, reasonOf(page, response));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.refuse(form, say('unreachable'));
    } finally {
      this.busy(false);
    }
  }

  busy(is) {
    this.card.ariaBusy = String(is);
    for (const button of this.card.querySelectorAll('form button')) button.disabled = is;
    this.button.textContent = is ? say('running') : say('runAgain');
    if (is) this.status.textContent = say('running');
  }

  show(result) {
    const holds = result.dataset.holds === 'true';
    this.card.dataset.verdict = holds ? 'holds' : 'fails';
    this.wire.replaceChildren(result);
    const said = result.querySelectorAll('.verdict :is(strong, .chip.fails, .failure)');
    this.status.textContent = [...said].map((part) => part.textContent).join('. ');
    this.tell({ way: this.wire, holds, edited: result.dataset.edited === 'true' });
  }

  /** Says why there is no result where the reader asked for one. */
  refuse(form, reason) {
    const trouble = make('p', { className: 'trouble', textContent: reason });
    const way = form.closest('.way') ?? this.wire;
    delete this.card.dataset.verdict;
    if (way === this.wire) way.replaceChildren(trouble);
    else way.append(trouble);
    this.status.textContent = reason;
    this.tell({ way, refused: true });
  }

  tell(detail) {
    this.ways.dispatchEvent(new CustomEvent('wirebook:ran', { bubbles: true, detail }));
  }
}

document.querySelectorAll('[data-experiment]').forEach((card) => new Experiment(card));
