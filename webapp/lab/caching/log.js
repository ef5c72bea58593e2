import { make } from '../../js/page.js';
import { fieldOf } from '../../js/visit.js';

const RFC9111 = (section) => [`RFC 9111 §${section}`, `https://www.rfc-editor.org/rfc/rfc9111.html#section-${section}`];
const FETCH = ['Fetch', 'https://fetch.spec.whatwg.org/#concept-request-cache-mode'];

const SECTIONS = {
  first: RFC9111('3'),
  'not-kept': RFC9111('5.2.2.5'),
  stale: RFC9111('4.2'),
  'no-validator': RFC9111('4.3.1'),
  'no-cache': RFC9111('5.2.2.4'),
  silent: RFC9111('4.2.2'),
  fresh: RFC9111('4.2'),
  heuristic: RFC9111('4.2.2'),
  'wrong-clock': RFC9111('4.2.3'),
  changed: RFC9111('4.3.3'),
  vary: RFC9111('4.1'),
  swr: ['RFC 5861 §3', 'https://www.rfc-editor.org/rfc/rfc5861.html#section-3'],
  reload: FETCH,
  'mode-no-store': FETCH,
  'mode-no-cache': FETCH,
  'force-cache': FETCH,
};

const CONDITIONS = ['If-None-Match', 'If-Modified-Since'];

/** What one fetch did, in words: where its answer came from, why, and what proves it. */
export function entry(outcome, lab) {
  const { number, at, source } = outcome;
  return make('li', { className: `entry ${source}` },
    make('p', { className: 'head' },
      make('b', { className: 'number', textContent: number }), ' ',
      make('span', { className: 'source', textContent: lab.say(`source.${source}`) }), ' ',
      make('span', { className: 'when', textContent: lab.say('at', at.toFixed(1)) })),
    make('p', { className: 'why' }, ...why(outcome, lab)),
    evidence(outcome, lab));
}

function why({ source, expected, lines, got, request }, lab) {
  const condition = lines.length && CONDITIONS.find((name) => fieldOf(lines[0].request, name));
  const changed = source === 'network' && expected.source === 'validated' && condition;
  const agrees = expected.source === source || changed;
  const reason = changed ? 'changed' : expected.why;
  const [label, href] = SECTIONS[reason];
  const values = [expected.age, expected.lifetime].map((seconds) => (seconds === undefined ? '' : lab.duration(seconds)));
  const sentence = lab.say(`why.${reason}`, ...values, expected.validator ?? '');
  const words = agrees ? sentence : `${sentence} ${lab.say('why.otherwise', lab.say(`why.would.${expected.source}`))}`;
  const wrong = got && got.language !== request.language ? [make('strong', { textContent: ` ${lab.say('wrong-language', request.language, got.language)}` })] : [];
  return [words, ' ', make('a', { className: 'standard', href, rel: 'noopener', textContent: label }), ...wrong];
}

function evidence({ lines, timing, got }, lab) {
  const list = make('dl', { className: 'evidence' });
  const row = (term, ...content) => list.append(make('div', {}, make('dt', { textContent: term }), make('dd', {}, ...content)));
  row(lab.say('ledger'), ...(lines.length ? lines.map(exchange) : [make('b', { textContent: lab.say('ledger.nothing') })]));
  row(lab.say('timing'), transfer(timing, lab));
  if (got) row(lab.say('got'), lab.say('got.answer', got.status, got.version, got.language, got.answer));
  return list;
}

function exchange({ request, answer }) {
  const asked = CONDITIONS.flatMap((name) => {
    const value = fieldOf(request, name);
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const told = answer ? [answer.status, ...policy(answer)].join(' · ') : '…';
  return make('span', { className: 'exchange' },
    make('code', { className: 'out', textContent: [request.method, ...asked].join(' · ') }), ' ',
    make('code', { className: 'in', textContent: told }));
}

/** What the answer says of its lifetime; of dates the time of day is enough. */
function policy(answer) {
  const policy = fieldOf(answer, 'Cache-Control');
  if (policy !== undefined) return [policy];
  return ['Date', 'Expires', 'Last-Modified'].flatMap((name) => {
    const date = fieldOf(answer, name);
    if (date === undefined || (name === 'Date' && fieldOf(answer, 'Expires') === undefined)) return [];
    return [`${name}: ${name === 'Last-Modified' ? date.slice(5, 16) : date.slice(17, 25)}`];
  });
}

function transfer(timing, lab) {
  if (!timing) return lab.say('timing.none');
  const { transferSize, encodedBodySize } = timing;
  if (transferSize === 0) return lab.say('timing.cache');
  return transferSize <= 300 ? lab.say('timing.head', transferSize) : lab.say('timing.whole', transferSize, encodedBodySize);
}
