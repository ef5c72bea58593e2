/* Two lanes over time, client and server, and what goes between them. */

import { shape } from '../../js/svg.js';

const LANES = { client: 34, server: 136 };
const HEIGHT = 182;
const LEFT = 62;
const RIGHT = 14;
const WINDOW = 20; // seconds that are shown, at most
const LEAST = 8;
const WORD = 14; // pixels for the number of an event

const arrow = (x1, y1, x2, y2, kind) => shape('line', { class: kind, x1, y1, x2, y2 });

/** Draws the last seconds anew: a few dozen shapes. */
export function draw(svg, { polls, events, now, say }) {
  const width = svg.clientWidth || 600;
  const to = Math.max(LEAST, now + 0.5);
  const from = Math.max(0, to - WINDOW);
  const x = (time) => LEFT + ((time - from) / (to - from)) * (width - LEFT - RIGHT);
  svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
  svg.replaceChildren(
    ...frame(width, from, to, x, say),
    shape('line', { class: 'now', x1: x(now), x2: x(now), y1: 8, y2: HEIGHT - 22 }),
    ...polls.filter(({ over }) => over === undefined || over > from).flatMap((poll) => exchange(poll, now, x, from)),
    ...events.filter(({ at, arrived }) => at > from || arrived === undefined || arrived > from).flatMap((event, index, shown) => happening(event, label(event, shown[index - 1], shown[index + 1], x), x, from)),
  );
}

function frame(width, from, to, x, say) {
  const step = (to - from) / (width / 60) > 2 ? 5 : (to - from) / (width / 60) > 1 ? 2 : 1;
  const shapes = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    shapes.push(shape('line', { class: 'tick', x1: x(time), x2: x(time), y1: 10, y2: HEIGHT - 24 }));
    shapes.push(shape('text', { class: 'time', x: x(time), y: HEIGHT - 6 }, say('seconds', time)));
  }
  for (const [name, y] of Object.entries(LANES)) {
    shapes.push(shape('line', { class: 'lane', x1: LEFT, x2: width - RIGHT, y1: y, y2: y }));
    shapes.push(shape('text', { class: `who ${name}`, x: 0, y: y + 4 }, say(name)));
  }
  return shapes;
}

/** A request goes down, waits at the server, and its answer comes up. */
function exchange({ sent, reached, answered, over, events, status }, now, x, from) {
  const { client, server } = LANES;
  const place = (time) => x(Math.max(from, time));
  const shapes = [arrow(place(sent), client, place(reached ?? Math.min(now, over ?? now)), server, 'asked')];
  if (reached !== undefined) {
    const end = answered ?? over ?? now;
    shapes.push(shape('line', { class: 'held', x1: place(reached), x2: Math.max(place(end), place(reached) + 2), y1: server, y2: server }));
  }
  if (answered !== undefined) {
    const kind = status === undefined || events.length ? 'answered full' : 'answered empty';
    shapes.push(arrow(place(answered), server, place(over ?? now), client, kind));
  }
  return shapes;
}

/** On which side of an event its number stands, so that neighbours do not hide each other's. */
function label({ at }, previous, next, x) {
  const isNear = (other) => other && Math.abs(x(other.at) - x(at)) < WORD;
  return isNear(next) ? 'end' : isNear(previous) ? 'start' : 'middle';
}

/** An event happens at the server, and arrives at the client. */
function happening({ number, at, arrived }, anchor, x, from) {
  const { client, server } = LANES;
  const shapes = [];
  if (at > from) {
    shapes.push(shape('path', { class: 'event', d: `M${x(at)} ${server - 7}l7 7l-7 7l-7 -7z` }));
    shapes.push(shape('text', { class: 'number', x: x(at), y: server + 22, 'text-anchor': anchor }, String(number)));
  }
  if (arrived === undefined) return shapes;
  return [...shapes, shape('circle', { class: 'arrived', cx: x(Math.max(from, arrived)), cy: client, r: 5 })];
}
