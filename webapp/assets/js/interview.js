import { fill, make } from './page.js';

/*
 * The clock of an interview. What counts is the server's: here it is only shown, from what the server said when the
 * page came, so that a browser whose clock is wrong shows the same. When the time is over the server has the report.
 */
class InterviewClock extends HTMLElement {
  #ends;
  #last = 0;

  connectedCallback() {
    this.#ends = Date.now() + Number(this.dataset.ends) - Number(this.dataset.now);
    this.time = this.querySelector('[role=timer]');
    this.querySelector('small').remove();
    this.heard = make('span', { className: 'unseen' });
    this.heard.role = 'status';
    this.append(this.heard);
    this.ticking = setInterval(() => this.tick(), 250);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  tick() {
    const left = Math.max(0, this.#ends - Date.now());
    const seconds = Math.ceil(left / 1000);
    this.time.textContent = fill(this.dataset.left, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
    this.toggleAttribute('data-short', seconds <= 60);
    if (this.#last > 300 && seconds <= 300) this.heard.textContent = this.dataset.five;
    if (this.#last > 60 && seconds <= 60) this.heard.textContent = this.dataset.one;
    this.#last = seconds;
    if (left > 0) return;
    clearInterval(this.ticking);
    this.heard.textContent = this.dataset.none;
    setTimeout(() => location.reload(), 500); // not before the server's clock says so too
  }
}
customElements.define('interview-clock', InterviewClock);

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
