import { context, memory } from './page.js';

/*
 * Tells the site what only this browser knows, so that it moves with the learner: pages that were opened, claims that
 * held, the time zone in which their days begin. What was told once is remembered, and not told again.
 */
const MOST = 400; // at once

export async function tell(pages) {
  const told = new Set(JSON.parse(memory.read('told') ?? '[]'));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  const isNew = (name) => !told.has(name);
  const read = Object.keys(pages).filter(isNew).slice(0, MOST);
  const ran = Object.entries(pages).flatMap(([slug, claims]) => claims.map((claim) => `${slug}/${claim}`)).filter(isNew).slice(0, MOST);
  const news = [...read, ...ran, `in ${zone}`].filter(isNew);
  if (!news.length) return;
  try {
    const answer = await fetch(`${context}/api/progress`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ zone, read, ran }) });
    if (answer.status === 204) memory.write('told', JSON.stringify([...told, ...news].filter((name) => !name.startsWith('in ') || name === `in ${zone}`)));
    else if (answer.ok) forget(); // whoever answered here was deleted elsewhere
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // the network fails: the next page tells it
  }
}

/** Nobody has answered in this browser; or they have, and nothing has been told. */
export function forget() {
  memory.write('answered', null);
  memory.write('told', null);
}
