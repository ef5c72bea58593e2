/* Three lanes over time: script, the browser's cache with what it holds, and the server. */

import { shape } from '../../js/svg.js';

const LANES = { script: 34, cache: 112, server: 190 };
const HEIGHT = 232;
const LEFT = 62;
const RIGHT = 14;
const BAR = 30;
const ROOM = 150; // pixels for what the bar's label says
const WORD = 34; // pixels for a status beside its arrow
const NEAREST = 24; // pixels between two fetches

const line = (x, from, to, kind) => shape('path', { class: kind, d: `M${x} ${from}V${to}m-4 ${from < to ? -6 : 6}l4 ${from < to ? 6 : -6}l4 ${from < to ? -6 : 6}` });

/** Draws everything anew: a few dozen shapes. */
export function draw(svg, { fetches, history, now, say, duration }) {
  const width = svg.clientWidth || 600;
  const span = Math.max(12, now * 1.12 + 1.5);
  const x = (time) => LEFT + (Math.min(time, span) / span) * (width - LEFT - RIGHT);
  svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
  svg.replaceChildren(
    ...frame(width, span, x, say),
    ...history.flatMap((held, index) => bar(held, index === history.length - 1, { now, x, say, duration, width })),
    shape('line', { class: 'now', x1: x(now), x2: x(now), y1: 8, y2: HEIGHT - 24 }),
    ...arrows(fetches, x),
  );
}

function frame(width, span, x, say) {
  const step = [1, 2, 5, 10, 20, 30, 60, 120, 300].find((seconds) => span / seconds <= width / 60) ?? 600;
  const ticks = [];
  for (let time = 0; time <= span; time += step) {
    ticks.push(shape('line', { class: 'tick', x1: x(time), x2: x(time), y1: 10, y2: HEIGHT - 26 }));
    ticks.push(shape('text', { class: 'time', x: x(time), y: HEIGHT - 8 }, say('at', time)));
  }
  const lanes = Object.entries(LANES).flatMap(([name, y]) => [
    shape('line', { class: `lane ${name}`, x1: LEFT, x2: width - RIGHT, y1: y, y2: y }),
    shape('text', { class: `who ${name}`, x: 0, y: y + 4 }, say(name)),
  ]);
  return [...ticks, ...lanes];
}

/** What the cache held: full while fresh and yet to come, pale where that time is over, hatched where it must ask. */
function bar({ stored, end }, current, { now, x, say, duration, width }) {
  const until = end ?? now;
  const top = LANES.cache - BAR / 2;
  const part = (kind, from, to) => (to > from && x(to) - x(from) > 0.5
    ? [shape('rect', { class: kind, x: x(from), y: top, width: x(to) - x(from), height: BAR })] : []);
  const fresh = Math.min(stored.until, until);
  const grace = Math.min(stored.until + stored.grace, until);
  const shapes = [
    ...part('spent', stored.at, fresh),
    ...part('grace', Math.max(stored.at, stored.until), grace),
    ...part('stale', Math.max(stored.at, stored.until + stored.grace), until),
    ...(current && end === undefined ? [...part('left', now, stored.until), ...part('grace to-come', Math.max(now, stored.until), stored.until + stored.grace)] : []),
  ];
  if (!current || end !== undefined) return shapes;
  const left = stored.until - now;
  const word = stored.mustAsk ? 'must-ask' : left > 0 ? 'fresh-left' : now < stored.until + stored.grace ? 'may-serve' : 'stale-now';
  const beyond = x(Math.max(now, stored.until)) + 8;
  const beside = beyond < width - ROOM;
  const place = beside ? { x: beyond, y: LANES.cache + 4 } : { x: width - RIGHT, y: top - 8, 'text-anchor': 'end' };
  return [...shapes, shape('text', { class: 'state', ...place }, say(word, stored.version, duration(Math.ceil(left))))];
}

function arrows(fetches, x) {
  const places = fetches.reduce((found, { at }) => [...found, Math.max(x(at), (found.at(-1) ?? -Infinity) + NEAREST)], []);
  return fetches.flatMap((fetch, index) => arrow(fetch, places[index], (places[index + 1] ?? Infinity) - places[index] > WORD));
}

/** @param wide whether there is room for words beside it */
function arrow({ number, source, statuses, background }, x, wide) {
  const { script, cache, server } = LANES;
  const [out, back] = [x - 4, x + 4];
  const [upper, lower] = [cache - BAR / 2, cache + BAR / 2];
  const status = (text) => (wide ? [shape('text', { class: 'status', x: back + 5, y: server - 12 }, String(text))] : []);
  const asks = (from, to) => line(out, from, to, 'ask');
  const answers = (from, to) => line(back, from, to, 'answer');
  const fromCache = () => [asks(script, upper - 2), answers(upper, script + 3)];
  const behind = () => [asks(lower, server - 3), answers(server, lower + 2), ...status(background)];
  const drawn = {
    network: () => [asks(script, server - 3), answers(server, script + 3), ...status(statuses[0] ?? '')],
    validated: () => [asks(script, server - 3), answers(server, lower + 2), answers(upper, script + 3), ...status(304)],
    cache: fromCache,
    stale: () => [...fromCache(), ...behind()],
    failed: () => [asks(script, server - 3)],
  }[source]();
  return [...drawn, shape('circle', { class: `dot ${source}`, cx: x, cy: script - 12, r: 9 }), shape('text', { class: 'number', x, y: script - 8 }, String(number))];
}
