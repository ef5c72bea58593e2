import { fill, make } from '../page.js';
import { byAuthor, notes } from './notes.js';
import { isTooLong } from './run.js';

document.head.append(make('link', { rel: 'stylesheet', href: new URL('../../css/in-browser.css', import.meta.url) }));

/** What happened, in two lanes: script on the left, the server's ledger on the right, the browser between them. */
export function draw({ visit, results }, edited, words) {
  const say = (word, ...values) => fill(words[word], ...values);
  const element = make('div', { className: 'in-browser' });
  if (edited) element.append(make('p', { className: 'aside', textContent: say('edited') }));
  element.append(make('p', { className: 'aside', textContent: say('visit', visit.path) }));
  results.forEach((result) => {
    if (results.length > 1) element.append(make('p', { className: 'step-title', textContent: title(result.step) }));
    element.append(lanes(result, visit, say), byItself(result, say));
  });
  const line = verdict(results, say);
  element.append(line);
  return { element, said: line.querySelector('strong').textContent };
}

/** Titles are written in English; readers of another language know steps by their names. */
const title = ({ title, name }) => (document.documentElement.lang === 'en' ? title : name);

/** Script's side of a result beside the server's. */
export function lanes(result, visit, say) {
  const grid = make('div', { className: 'lanes' });
  grid.append(
    cell('asks', say('asks'), block('out', written(result, visit))),
    cell('server', say('saw'), ...seen(result, visit, say)),
    cell('gets', say('gets'), got(result, visit, say)),
  );
  return grid;
}

const cell = (name, label, ...children) =>
  make('div', { className: name }, make('p', { className: 'lane', textContent: label }), ...children);

const block = (direction, ...children) => make('pre', { className: direction, tabIndex: 0 }, ...children);

/** The call as script would write it. */
function written({ call, step }, visit) {
  if (!call) return `fetch("${step.request.url}")`; // a part of an answer that never came is missing
  const { url, headers, ...rest } = call;
  const options = Object.entries(rest).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  if (headers) {
    const fields = headers.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
    options.unshift(`  headers: {\n${fields.join('')}  },\n`);
  }
  return `fetch(${JSON.stringify(visit.short(url))}${options.length ? `, {\n${options.join('')}}` : ''})`;
}

function seen(result, visit, say) {
  const { lines, call } = result;
  if (lines.length === 0) {
    return [make('p', { className: 'nothing', textContent: say(isTooLong(result) ? 'nothing-kept' : 'nothing') })];
  }
  return lines.flatMap(({ request, answer }) => {
    const { script, telling, usual } = byAuthor(request, call);
    const asked = block('out', `${request.method} ${visit.short(request.target)} ${request.protocol}\n`, fieldLines(script));
    if (telling.length) asked.append(make('b', { className: 'own' }, fieldLines(telling)));
    const more = make('details', { className: 'out' },
      make('summary', { textContent: say('added', usual.length) }), make('pre', { tabIndex: 0 }, fieldLines(usual)));
    const answered = answer
      ? block('in', `${answer.status}\n`, fieldLines(answer.fields.map((field) => short(field, visit))))
      : block('in', say('unanswered'));
    return [asked, ...(usual.length ? [more] : []), answered];
  });
}

const fieldLines = (fields) => fields.map(({ name, value }) => `${name}: ${value}\n`).join('');

const short = ({ name, value }, visit) => ({ name, value: visit.short(value) });

function got({ answer, error, barrier, names, lines }, visit, say) {
  if (barrier === 'missing') return block('in', say('barrier.missing', names));
  if (error) return block('in', error);
  const fields = answer.fields.map(([name, value]) => `${name}: ${visit.short(value)}\n`).join('');
  const facts = `status ${answer.status}\ntype ${answer.type}\nredirected ${answer.redirected}\nurl ${visit.short(answer.url)}\n`;
  const place = block('in', facts, make('i', { textContent: `response.headers\n` }), fields || `${say('no-fields')}\n`);
  const told = lines.at(-1)?.answer?.fields ?? [];
  const missing = told.filter(({ name }) => !answer.fields.some(([seenName]) => seenName === name.toLowerCase()));
  if (missing.length) place.append(make('del', { textContent: fieldLines(missing.map((field) => short(field, visit))) }));
  return place;
}

function byItself(result, say) {
  const list = make('ul', { className: 'by-itself' });
  for (const { word, values, href } of notes(result)) {
    const item = make('li', { textContent: say(word, ...values) });
    if (href) item.append(' ', make('a', { className: 'standard', href, rel: 'noopener', textContent: standard(href) }));
    list.append(item);
  }
  return list.children.length ? make('div', {}, make('p', { className: 'lane', textContent: say('by-itself') }), list) : '';
}

function standard(href) {
  const rfc = /rfc(\d+)#section-([\d.]+)/.exec(href);
  if (rfc) return `RFC ${rfc[1]} §${rfc[2]}`;
  return href.includes('url.spec') ? 'URL' : 'Fetch';
}

function verdict(results, say) {
  const checks = results.flatMap((result) => result.checks ?? []);
  const fails = checks.some(({ by, holds }) => by !== 'nobody' && !holds);
  const unmade = results.some(({ barrier }) => barrier);
  const broke = results.some(({ error, barrier }) => error && !barrier);
  const word = fails ? 'differs' : unmade ? 'impossible' : broke ? 'broke' : 'holds';
  const line = make('div', { className: `verdict ${word}` }, make('strong', { textContent: say(word) }));
  for (const { assertion, by, holds, observed } of checks) {
    const source = assertion.source.replace('js response.parsedBody.', '');
    const chip = make('span', { className: `chip ${by === 'nobody' ? 'open' : holds ? '' : 'fails'}`, textContent: source });
    chip.title = say(`by.${by}`);
    if (by === 'ledger') chip.append(make('small', { textContent: ` ${say('by-ledger')}` }));
    if (by !== 'nobody' && !holds) chip.append(' · ', make('span', { className: 'observed', textContent: say('observed', observed) }));
    line.append(chip);
  }
  return line;
}
