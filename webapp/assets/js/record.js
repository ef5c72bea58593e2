import { context, jsonOf, memory } from './page.js';
import { forget, tell } from './tell.js';

/*
 * Brings together what the site keeps of the learner and what this browser keeps: after a transfer or an import the one
 * knows of pages that the other does not, after a deletion neither knows anything.
 */
const { known, notice } = document.querySelector('main.progress').dataset;

if (known === 'true') {
  memory.write('answered', 'yes');
  const { read, ran } = await jsonOf(await fetch(`${context}/api/progress`, { headers: { Accept: 'application/json' } }));
  const pages = JSON.parse(memory.read('progress') ?? '{}');
  for (const slug of read.done) pages[slug] ??= [];
  for (const [slug, claim] of ran.done.map((name) => name.split('/'))) pages[slug] = [...new Set(pages[slug]).add(claim)];
  memory.write('progress', JSON.stringify(pages));
  await tell(pages);
} else {
  forget();
  if (notice === 'forgotten') memory.write('progress', null);
}
