import { icon, make, say } from './page.js';

const SHOWN_MILLIS = 1500;

/** A button that copies a block of code. Browsers offer the clipboard to secure pages alone. */
function copyable(pre) {
  const button = make('button', { type: 'button', className: 'tool copy', ariaLabel: say('copy'), title: say('copy') }, icon('copy'));
  const frame = make('div', { className: 'copyable' });
  pre.replaceWith(frame);
  frame.append(pre, button);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(pre.innerText.replace(/\n$/, ''));
    button.replaceChildren(icon('check'));
    button.ariaLabel = say('copied');
    setTimeout(() => {
      button.replaceChildren(icon('copy'));
      button.ariaLabel = say('copy');
    }, SHOWN_MILLIS);
  });
}

if (navigator.clipboard) document.querySelectorAll('pre.code').forEach(copyable);
