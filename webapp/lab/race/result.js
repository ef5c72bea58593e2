/* What was measured, as numbers, and as a verdict in words. */

const EQUAL_MILLIS = 5; // delays that differ by less are the machine's, not the transport's

const sorted = (values) => [...values].sort((one, other) => one - other);

/** The smallest value that so large a share of the values does not exceed; undefined of none. */
export function quantile(values, share) {
  const order = sorted(values);
  return order.length ? order[Math.max(0, Math.ceil(order.length * share) - 1)] : undefined;
}

/** The row of a transport. */
export function row(transport, delays, numbers, count) {
  const seen = new Set(numbers);
  return {
    kind: transport.kind,
    received: seen.size,
    lost: count - seen.size,
    twice: numbers.length - seen.size,
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
    most: quantile(delays, 1),
    requests: transport.requests,
    heads: transport.heads,
    octets: transport.heads + transport.content,
    headsEach: count ? transport.heads / count : undefined,
    octetsEach: count ? (transport.heads + transport.content) / count : undefined,
    held: Math.min(100, (100 * transport.held) / transport.lasted),
  };
}

/**
 * What the rows mean, as messages and their values.
 *
 * @param course { count, seconds, interval, latency, cut }
 */
export function verdict(rows, course, { name, list, number }) {
  return course.count ? [...delays(rows, course, { name, list, number }), ...costs(rows, { name, number }), ...losses(rows, course, { name, number })] : idle(rows, course, { name, number });
}

function delays(rows, { interval }, { name, list, number }) {
  const timed = rows.filter(({ p50 }) => p50 !== undefined);
  if (!timed.length) return [];
  const best = Math.min(...timed.map(({ p50 }) => p50));
  const fast = timed.filter(({ p50 }) => p50 <= best + EQUAL_MILLIS);
  const messages = [fast.length > 1
    ? ['verdict.equal', list(fast.map(({ kind }) => name(kind))), number(best), number(Math.max(...fast.map(({ p50 }) => p50)))]
    : ['verdict.fastest', name(fast[0].kind), number(best)]];
  const short = timed.find(({ kind }) => kind === 'short-poll');
  if (short && !fast.includes(short)) messages.push(['verdict.short', number(short.p50), number(interval), number(interval / 2)]);
  const long = timed.find(({ kind }) => kind === 'long-poll');
  const stream = timed.find(({ kind }) => kind === 'sse');
  if (long && stream && long.p99 > 1.5 * stream.p99 + EQUAL_MILLIS) messages.push(['verdict.long', number(long.p99), number(stream.p99)]);
  return messages;
}

function costs(rows, { name, number }) {
  const order = [...rows].sort((one, other) => one.octetsEach - other.octetsEach);
  const [least, most] = [order[0], order.at(-1)];
  return [['verdict.cost', name(least.kind), number(least.octetsEach), name(most.kind), number(most.octetsEach), (most.octetsEach / least.octetsEach).toFixed(1)]];
}

function losses(rows, { cut }, { name, number }) {
  const losers = rows.filter(({ lost }) => lost > 0);
  const messages = losers.map(({ kind, lost }) => ['verdict.lost', name(kind), number(lost)]);
  if (!losers.length) messages.push([cut ? 'verdict.nothing-lost-cut' : 'verdict.nothing-lost']);
  if (cut) {
    const latest = [...rows].sort((one, other) => other.most - one.most)[0];
    messages.push(['verdict.latest', name(latest.kind), number(latest.most)]);
  }
  return messages;
}

function idle(rows, { seconds }, { name, number }) {
  return rows.map(({ kind, requests, octets }) => ['verdict.idle', name(kind), number(requests), number(octets), number(seconds)]);
}
