import { make, say } from './page.js';

/** One way more, that only script has: the reader's own browser. Its script is loaded when a reader opens it. */
function addBrowser(ways) {
  const fold = make('details', {}, make('summary', { textContent: say('inBrowser') }));
  fold.dataset.way = 'browser';
  ways.querySelector(':scope > [data-way=wire]').after(fold);
}

async function openBrowser(card, panel) {
  panel.replaceChildren(make('p', { className: 'hint', textContent: '…' }));
  try {
    const tab = await import('./in-browser/tab.js');
    await tab.open(card, panel);
  } catch {
    panel.replaceChildren(make('p', { className: 'trouble', textContent: say('unreachable') }));
    return false;
  }
  return true;
}

/** Turns the ways to see an experiment, folds of which one is open, into tabs. */
function tabs(ways) {
  const card = ways.closest('.experiment');
  const list = make('div', { role: 'tablist' });
  list.setAttribute('aria-labelledby', card.getAttribute('aria-labelledby'));
  const panels = [];
  let browser = false;
  if (ways.querySelector(':scope > [data-way=http]')) addBrowser(ways); // only steps can be made by script
  const buttons = [...ways.querySelectorAll(':scope > details')].map((fold, index) => {
    const [summary, ...content] = fold.childNodes;
    const button = make('button', { type: 'button', role: 'tab', id: `${card.id}.tab-${index}` }, ...summary.childNodes);
    const panel = make('div', { className: 'way', role: 'tabpanel', id: `${card.id}.way-${index}` }, ...content);
    panel.dataset.way = fold.dataset.way;
    panel.setAttribute('aria-labelledby', button.id);
    button.setAttribute('aria-controls', panel.id);
    button.addEventListener('click', () => select(index));
    fold.replaceWith(panel);
    panels.push(panel);
    return button;
  });

  function select(index) {
    buttons.forEach((button, other) => {
      button.ariaSelected = String(other === index);
      button.tabIndex = other === index ? 0 : -1;
      panels[other].hidden = other !== index;
    });
    const panel = panels[index];
    if (panel.dataset.way === 'browser' && !browser) {
      browser = true;
      openBrowser(card, panel).then((open) => (browser = open));
    }
  }

  list.addEventListener('keydown', (event) => {
    const now = buttons.indexOf(document.activeElement);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons[next % buttons.length].focus();
    select(next % buttons.length);
  });
  ways.addEventListener('wirebook:ran', ({ detail }) => select(panels.indexOf(detail.way)));
  list.append(...buttons);
  ways.prepend(list);
  select(0);
}

document.querySelectorAll('.experiment > .ways:has(> details)').forEach(tabs);
