import { make, pageOf, reasonOf, say } from './page.js';

/*
 * Questions answered without leaving the page. The same form is posted, the same 303 followed, and what came of the
 * answer is taken out of the page that a reader without script would see.
 */
class Question {
  constructor(form) {
    this.form = form;
    this.seen = 0;
    form.classList.add('scripted');
    form.addEventListener('submit', (event) => {
      if (form.elements.place.value === 'interview') return this.leave(event);
      event.preventDefault();
      this.answer(event.submitter);
    });
    form.addEventListener('keydown', (event) => this.key(event));
    form.querySelectorAll('.ordering').forEach((list) => order(list));
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.seen = performance.now();
      observer.disconnect();
    }, { threshold: .5 }).observe(form.querySelector('.stem'));
  }

  /** 1 to 6 choose, Enter answers, C and G say how sure. */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input[name=given]:not([type=radio], [type=checkbox]), select')) return;
    const choice = this.form.querySelectorAll('[type=radio], [type=checkbox]')[Number(event.key) - 1];
    const submitter = { Enter: 2, c: 3, C: 3, g: 1, G: 1 }[event.key];
    if (choice) {
      choice.checked = choice.type === 'radio' || !choice.checked;
      choice.focus();
    } else if (submitter && !event.target.closest('button, a')) {
      this.form.requestSubmit(this.form.querySelector(`button[value="${submitter}"]`));
    } else {
      return;
    }
    event.preventDefault();
  }

  /** In an interview nothing is said of an answer: the form is posted as it is, and the next question comes. */
  leave(event) {
    const fields = new FormData(this.form, event.submitter);
    if (!fields.has('given') && !fields.has('position')) event.preventDefault();
    else if (this.seen) this.form.append(make('input', { type: 'hidden', name: 'millis', value: Math.round(performance.now() - this.seen) }));
  }

  async answer(button) {
    if (this.form.ariaBusy === 'true') return;
    const fields = new URLSearchParams(new FormData(this.form, button));
    if (!fields.has('given') && !fields.has('position')) return; // nothing chosen of what takes several
    if (this.seen) fields.set('millis', Math.round(performance.now() - this.seen));
    fields.set('key', this.name ??= fields.get('key') ?? crypto.randomUUID?.() ?? `${Math.random()}`.slice(2) + Date.now());
    this.busy(true);
    try {
      const response = await fetch(this.form.action, { method: 'POST', headers: { Accept: 'text/html' }, body: fields });
      const page = await pageOf(response);
      const outcome = page.querySelector('.outcome');
      if (outcome) this.show(document.importNode(outcome, true), page);
      else this.refuse(reasonOf(page, response));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch rejects so when the network fails
      this.refuse(say('unreachable'));
    } finally {
      this.busy(false);
    }
  }

  busy(is) {
    this.form.ariaBusy = String(is);
    for (const button of this.form.querySelectorAll('button')) button.disabled = is;
  }

  /** In a page the outcome takes the question's place; alone, the whole page is the one that came. */
  show(outcome, page) {
    outcome.id = this.form.id;
    outcome.tabIndex = -1;
    this.form.replaceWith(outcome);
    const course = page.querySelector('.course');
    document.querySelector('.course')?.replaceWith(document.importNode(course, true));
    const onward = page.querySelector('.onward');
    if (onward && !outcome.closest('.quiz')) outcome.after(document.importNode(onward, true));
    outcome.focus({ preventScroll: true });
    outcome.dispatchEvent(new CustomEvent('wirebook:answered', { bubbles: true, detail: { right: outcome.dataset.right === 'true' } }));
  }

  refuse(reason) {
    this.form.querySelector('.trouble')?.remove();
    const trouble = make('p', { className: 'trouble', textContent: reason });
    trouble.role = 'alert';
    this.form.append(trouble);
  }
}

/** Items with buttons to move them; their positions stand in the selects that the form posts. */
function order(list) {
  const number = () => [...list.children].forEach((item, at) => (item.querySelector('select').selectedIndex = at + 1));
  for (const item of list.children) {
    const up = make('button', { type: 'button', textContent: '↑', ariaLabel: list.dataset.up ?? '↑' });
    const down = make('button', { type: 'button', textContent: '↓', ariaLabel: list.dataset.down ?? '↓' });
    up.addEventListener('click', () => {
      item.previousElementSibling?.before(item);
      number();
      up.focus();
    });
    down.addEventListener('click', () => {
      item.nextElementSibling?.after(item);
      number();
      down.focus();
    });
    item.append(make('span', { className: 'move' }, up, down));
  }
  number();
}

document.querySelectorAll('.exercise').forEach((form) => new Question(form));

/* Where there is one question at a time, keys mean it without a click into it, and Enter goes on. */
document.addEventListener('keydown', (event) => {
  if (event.target !== document.body && !event.target.matches('main, .outcome')) return;
  const alone = document.querySelectorAll('.asking .exercise');
  const next = document.querySelector('.asking a[data-next]');
  if (alone.length === 1) alone[0].dispatchEvent(new KeyboardEvent('keydown', { key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey }));
  else if (next && event.key === 'Enter') next.click();
});
