import { context } from './page.js';

const WRITTEN = 'http://localhost:8080';

/* Commands are written for a server on the reader's own machine; this one may be elsewhere. */
for (const code of document.querySelectorAll('pre.bash code, .shell code')) {
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.data = text.data.replaceAll(WRITTEN + context, WRITTEN).replaceAll(WRITTEN, location.origin + context);
    text.data = text.data.replace(/^ localhost 8080(?= )/, ` ${location.hostname} ${location.port || 80}`); // of nc
  }
}
