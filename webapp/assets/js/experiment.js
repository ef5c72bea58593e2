import { make, say } from './page.js';

/**
 * Runs an experiment without leaving the page. Posts the same form, follows the same 303, and takes the result out of
 * the page that a reader without script would see. Fires "wirebook:ran" with { holds, edited } on the card's ways.
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
    for (const code of card.querySelectorAll('pre code')) localise(code);
  }

  async run(form) {
    if (this.card.ariaBusy === 'true') return;
    this.busy(true);
    try {
      const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const result = page.querySelector('.result');
      if (result) this.show(document.importNode(result, true));
      else this.refuse(page.querySelector('.detail')?.textContent ?? `HTTP ${response.status}`);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.refuse(say('unreachable'));
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
    const edited = result.dataset.edited === 'true';
    this.card.dataset.verdict = holds ? 'holds' : 'fails';
    this.wire.replaceChildren(result);
    this.status.textContent = result.querySelector('.verdict').textContent.replace(/\s+/g, ' ');
    this.ways.dispatchEvent(new CustomEvent('wirebook:ran', { bubbles: true, detail: { holds, edited } }));
  }

  refuse(reason) {
    delete this.card.dataset.verdict;
    this.wire.replaceChildren(make('p', { className: 'trouble', textContent: reason }));
    this.status.textContent = reason;
    this.ways.dispatchEvent(new CustomEvent('wirebook:ran', { bubbles: true, detail: { refused: true } }));
  }
}

/** Commands are written for a server on this machine; the reader's may be elsewhere. */
function localise(code) {
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.data = texts.currentNode.data.replaceAll('http://localhost:8080', location.origin);
  }
}

document.querySelectorAll('.prose .experiment').forEach((card) => new Experiment(card));
