/* A bisection as a picture: one line for each request, and the interval that is left, closing in. */

import { shape } from '../../js/svg.js';

const ROW = 11;
const TOP = 26;
const MARGIN = 14;
const RECOMMENDED = 8000; // RFC 9110 §4.1

/** A dot for what was served, a square for what was refused. */
function mark(x, y, probe) {
  return probe.beyond
    ? shape('rect', { x: x - 3.5, y: y - 3.5, width: 7, height: 7, class: 'beyond' })
    : shape('circle', { cx: x, cy: y, r: 3.5, class: 'within' });
}

/** The statuses in the order they first came, each with its mark. */
function legend(probes, y) {
  const group = shape('g', { class: 'legend' });
  const first = probes.filter(({ status }, index) => probes.findIndex((other) => other.status === status) === index);
  let x = MARGIN;
  for (const probe of first) {
    group.append(mark(x + 4, y - 4, probe), shape('text', { x: x + 13, y }, probe.status));
    x += 34 + probe.status.length * 9;
  }
  return group;
}

/**
 * The picture of the first few of all probes; its scale is that of all, so that nothing jumps.
 *
 * @param words { standard, axis }
 * @param width in CSS pixels
 */
export function plot(probes, count, words, width) {
  const language = document.documentElement.lang;
  const sizes = probes.map((probe) => probe.octets);
  const low = Math.log(Math.min(...sizes, RECOMMENDED) * 0.85);
  const high = Math.log(Math.max(...sizes, RECOMMENDED) * 1.12);
  const scale = (octets) => MARGIN + ((Math.log(octets) - low) / (high - low)) * (width - 2 * MARGIN);
  const bottom = TOP + probes.length * ROW + 4;
  const svg = shape('svg', { viewBox: `0 0 ${width} ${bottom + 46}`, class: 'bisection' });
  const standard = scale(RECOMMENDED);
  const right = standard < width / 2;
  svg.append(
    shape('line', { x1: standard, y1: 8, x2: standard, y2: bottom, class: 'standard' }),
    shape('text', { x: standard + (right ? 6 : -6), y: 15, 'text-anchor': right ? 'start' : 'end' }, words.standard),
    shape('line', { x1: MARGIN, y1: bottom, x2: width - MARGIN, y2: bottom, class: 'axis' }),
  );
  for (let tick = 2 ** Math.ceil(low / Math.LN2), shown = -Infinity; tick < Math.exp(high); tick *= 2) {
    const x = scale(tick);
    svg.append(shape('line', { x1: x, y1: bottom, x2: x, y2: bottom + 4, class: 'axis' }));
    if (x - shown < 74 || x > width - 40) continue;
    shown = x;
    svg.append(shape('text', { x, y: bottom + 17, 'text-anchor': 'middle' }, tick.toLocaleString(language)));
  }
  svg.append(shape('text', { x: width - MARGIN, y: bottom + 38, 'text-anchor': 'end' }, words.axis));
  let below;
  let from;
  probes.slice(0, count).forEach((probe, index) => {
    const y = TOP + index * ROW;
    if (probe.beyond) from = Math.min(from ?? Infinity, probe.octets);
    else below = Math.max(below ?? 0, probe.octets);
    const left = below === undefined ? MARGIN : scale(below);
    const end = from === undefined ? width - MARGIN : scale(from);
    svg.append(shape('line', { x1: left, y1: y, x2: Math.max(end, left + 1), y2: y, class: 'interval' }), mark(scale(probe.octets), y, probe));
  });
  svg.append(legend(probes.slice(0, count), bottom + 38));
  return svg;
}
