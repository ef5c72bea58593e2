import { ask } from '../../js/in-browser/run.js';
import { make } from '../../js/page.js';
import { fieldOf } from '../../js/visit.js';

const LONGEST = 8; // hops to list of a chain; the rest is counted

/** What reached the server and what it answered, on one line. */
export function hop({ request, answer }, visit) {
  const location = answer && fieldOf(answer, 'Location');
  return make('li', {},
    make('code', { className: 'out', textContent: `${request.method} ${visit.short(request.target)}` }), ' ',
    make('code', { className: 'in', textContent: [answer?.status ?? '…', location && `Location: ${visit.short(location)}`].filter(Boolean).join(' · ') }));
}

/** Asks at a path of the visit and tells what the server saw of it. */
async function go(visit, path, options = {}, from = 0) {
  const result = await ask({ url: visit.base + path, ...options });
  return { ...result, lines: await visit.seen(from) };
}

/** Sentences, each with the hops that belong to it. */
export const tries = {
  async chain(visit, say) {
    const { lines } = await go(visit, '/http/redirect/5');
    return { said: [say('try.chain.said', lines.length)], groups: [lines] };
  },

  async patience(visit, say) {
    const { lines } = await go(visit, '/http/redirect/100');
    return { said: [say('try.patience.said', lines.length)], groups: [lines.slice(-LONGEST)] };
  },

  /** A reference that is a fragment alone leads to where it stands (RFC 3986 §4.4). */
  async loop(visit, say) {
    const { lines } = await go(visit, '/http/redirect-to?url=%23again&status_code=302');
    return { said: [say('try.loop.said', lines.length)], groups: [lines.slice(0, 3)] };
  },

  async relative(visit, say) {
    const { lines } = await go(visit, '/http/relative-redirect/3');
    return { said: [say('try.relative.said')], groups: [lines] };
  },

  async sticky(visit, say) {
    const said = [];
    const groups = [];
    let seen = 0;
    for (const code of [301, 302, 308]) {
      const path = `/http/redirect-to?url=/http/anything/new-place&status_code=${code}`;
      const first = await go(visit, path, {}, seen);
      const second = await go(visit, path, {}, seen + first.lines.length);
      seen += first.lines.length + second.lines.length;
      said.push(say(second.lines.length < first.lines.length ? 'try.sticky.said' : 'try.sticky.forgot', code));
      groups.push([...first.lines, ...second.lines]);
    }
    return { said, groups };
  },

  async manual(visit, say) {
    const path = '/http/redirect-to?url=/http/get&status_code=302';
    const { answer } = await go(visit, path, { redirect: 'manual' });
    const { error, lines } = await go(visit, path, { redirect: 'error' });
    return { said: [say('try.manual.said', answer?.type, answer?.status, error)], groups: [lines] };
  },
};
