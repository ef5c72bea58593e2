/* One strip for each transport: a dot for each event at the time it arrived, as high as it was late; a tick for each request. */

import { shape } from '../../js/svg.js';

const HEIGHT = 96;
const TOP = 8;
const BOTTOM = 22; // for requests and the axis
const LEFT = 58;
const RIGHT = 10;
const LOWEST = 0.3; // milliseconds
const HIGHEST = 10_000;
const LINES = [1, 10, 100, 1000];

const height = (millis) => {
  const share = Math.log(Math.min(HIGHEST, Math.max(LOWEST, millis)) / LOWEST) / Math.log(HIGHEST / LOWEST);
  return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
};

/** The picture of one transport, to which events are added as they come. */
export class Strip {
  #dots = [];
  #ticks = [];

  /** @param seconds that the race takes; @param words { seconds, millis } */
  constructor(seconds, words) {
    this.seconds = seconds;
    this.words = words;
    this.svg = shape('svg', { class: 'strip', height: HEIGHT, 'aria-hidden': 'true' });
    this.events = shape('path', { class: 'events' });
    this.requests = shape('path', { class: 'requests' });
    this.quantiles = shape('g', { class: 'quantiles' });
    this.grid = shape('g', { class: 'grid' });
    this.svg.append(this.grid, this.requests, this.events, this.quantiles);
  }

  event(seconds, millis) {
    this.#dots.push([seconds, millis]);
  }

  request(seconds) {
    this.#ticks.push(seconds);
  }

  /** Draws what is there. */
  draw(p50, p99) {
    const width = this.svg.clientWidth || 600;
    const x = (seconds) => (LEFT + (Math.max(0, Math.min(this.seconds, seconds)) / this.seconds) * (width - LEFT - RIGHT)).toFixed(1);
    if (width !== this.width) this.frame(width, x);
    this.events.setAttribute('d', this.#dots.map(([seconds, millis]) => `M${x(seconds)} ${height(millis).toFixed(1)}h0`).join(''));
    this.requests.setAttribute('d', this.#ticks.map((seconds) => `M${x(seconds)} ${HEIGHT - BOTTOM + 4}v6`).join(''));
    this.quantiles.replaceChildren(...(p50 === undefined ? [] : [this.line('p50', p50, width), this.line('p99', p99, width)]));
  }

  line(name, millis, width) {
    const y = height(millis);
    return shape('line', { class: name, x1: LEFT, x2: width - RIGHT, y1: y, y2: y });
  }

  frame(width, x) {
    this.width = width;
    this.svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
    const step = this.seconds > 30 ? 10 : this.seconds > 12 ? 5 : 2;
    const times = Array.from({ length: Math.floor(this.seconds / step) + 1 }, (_, index) => index * step);
    this.grid.replaceChildren(
      ...LINES.flatMap((millis) => [
        shape('line', { x1: LEFT, x2: width - RIGHT, y1: height(millis), y2: height(millis) }),
        shape('text', { x: LEFT - 6, y: height(millis) + 4, 'text-anchor': 'end' }, this.words.millis(millis)),
      ]),
      ...times.map((seconds) => shape('text', { x: x(seconds), y: HEIGHT - 1, 'text-anchor': 'middle' }, this.words.seconds(seconds))),
    );
  }
}
