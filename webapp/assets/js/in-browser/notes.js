import { fieldOf } from '../visit.js';
import { isHidden } from './forbidden.js';
import { isTooLong } from './run.js';

const FETCH = 'https://fetch.spec.whatwg.org/';
const RFC = 'https://www.rfc-editor.org/rfc/rfc';
const CONDITIONS = ['if-none-match', 'if-modified-since'];

/** Fields a reader will want to see at once when the browser adds them. */
const TELLING = [
  ...CONDITIONS, 'cookie', 'cache-control', 'pragma', 'range', 'if-range', 'origin', 'authorization', 'content-type',
  'access-control-request-method', 'access-control-request-headers',
];

const REASONS = {
  method: `${FETCH}#forbidden-method`,
  content: `${FETCH}#dom-request`,
  fields: `${FETCH}#forbidden-request-header`,
};

const lower = (text) => text.toLowerCase();

/** The fields of a request that the server saw, split by who wrote them. */
export function byAuthor(request, call) {
  const written = new Map((call.headers ?? []).map(([name, value]) => [lower(name), value]));
  const script = [];
  const telling = [];
  const usual = [];
  for (const field of request.fields) {
    const name = lower(field.name);
    if (written.get(name) === field.value) script.push(field);
    else if (TELLING.includes(name) || written.has(name)) telling.push(field);
    else usual.push(field);
  }
  return { script, telling, usual };
}

/** What the browser did that nobody asked it to, as { word, values, href }. */
export function notes(result) {
  const { call, barrier, names } = result;
  const refused = barrier ? [{ word: `barrier.${barrier}`, values: [names], href: REASONS[barrier] }] : [];
  if (!call || ['method', 'content', 'missing'].includes(barrier)) return refused;
  return [...refused, ...sentInstead(result), ...ofAddress(call), ...ofRedirects(result), ...ofCache(result), ...ofFields(result)];
}

/** What became of the fields that script may not set. */
function sentInstead({ call, lines: [first] }) {
  if (!first) return [];
  return (call.headers ?? []).flatMap(([name, value]) => {
    const sent = fieldOf(first.request, name);
    if (sent === value) return [];
    return [sent === undefined ? { word: 'dropped', values: [name] } : { word: 'replaced', values: [name, sent] }];
  });
}

function ofAddress({ url }) {
  const [address, fragment] = url.split('#');
  const found = [];
  if (fragment !== undefined) found.push({ word: 'fragment', values: [`#${fragment}`], href: `${RFC}9110#section-4.2.5` });
  if (new URL(address).href !== address) found.push({ word: 'address', values: [], href: 'https://url.spec.whatwg.org/#url-parsing' });
  return found;
}

function ofRedirects({ answer, lines }) {
  const href = `${FETCH}#http-redirect-fetch`;
  const hops = lines.filter(({ answer: told }) => told && fieldOf(told, 'Location') && Math.floor(told.status / 100) === 3);
  const found = answer?.redirected ? [{ word: 'followed', values: [hops.length], href }] : [];
  lines.slice(1).forEach(({ request }, hop) => {
    const { request: before, answer: told } = lines[hop];
    if (request.method !== before.method) found.push({ word: 'method', values: [before.method, request.method, told?.status], href });
  });
  if (answer?.type === 'opaqueredirect') {
    found.push({ word: 'opaque', values: [lines.at(-1)?.answer?.status], href: `${FETCH}#concept-filtered-response-opaque-redirect` });
  }
  return found;
}

function ofCache(result) {
  const { call, answer, error, lines } = result;
  if (error) return [{ word: 'failed', values: [lines.length], href: `${FETCH}#concept-network-error` }];
  if (isTooLong(result)) return [{ word: 'too-long', values: [answer.status], href: `${RFC}9110#section-15.5.15` }];
  if (lines.length === 0) return [{ word: 'cache', values: [], href: `${RFC}9111#section-4.2` }];
  const condition = byAuthor(lines[0].request, call).telling.find(({ name }) => CONDITIONS.includes(lower(name)));
  const validated = condition && lines.at(-1).answer?.status === 304 && answer.status === 200;
  return validated ? [{ word: 'validated', values: [condition.name], href: `${RFC}9111#section-4.3` }] : [];
}

function ofFields({ answer, lines }) {
  const found = [];
  if (lines[0] && fieldOf(lines[0].request, 'Cookie')) found.push({ word: 'cookie', values: [], href: `${FETCH}#append-a-request-cookie-header` });
  if (lines.some(({ request }) => request.method === 'OPTIONS' && fieldOf(request, 'Access-Control-Request-Method'))) {
    found.push({ word: 'preflight', values: [], href: `${FETCH}#cors-preflight-fetch` });
  }
  const coding = answer?.fields.find(([name]) => name === 'content-encoding');
  if (coding) found.push({ word: 'decoded', values: [coding[1]], href: `${FETCH}#handle-content-codings` });
  const hidden = lines.flatMap(({ answer: told }) => told?.fields ?? []).find(({ name }) => isHidden(name));
  if (hidden && answer) found.push({ word: 'hid', values: [hidden.name], href: `${FETCH}#forbidden-response-header-name` });
  return found;
}
