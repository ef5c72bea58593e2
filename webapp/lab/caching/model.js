/* What a private cache by RFC 9111 would do with one address: the theory, to hold beside what a browser does. */

const valueOf = (fields, name) => fields.find((field) => field.name.toLowerCase() === name)?.value;

function directives(fields) {
  const members = (valueOf(fields, 'cache-control') ?? '').split(',').map((member) => member.trim().split('='));
  return new Map(members.map(([name, value]) => [name.toLowerCase(), value === undefined ? true : Number(value)]));
}

/** RFC 9111 §4.2.1, §4.2.2: in seconds, and whether it is a guess; a private cache does not look at s-maxage. */
function lifetime(fields, said, date) {
  if (said.has('max-age')) return { lifetime: said.get('max-age'), stated: true };
  const expires = valueOf(fields, 'expires');
  if (expires !== undefined) return { lifetime: Math.max(0, (Date.parse(expires) - date) / 1000 || 0), stated: true };
  const modified = Date.parse(valueOf(fields, 'last-modified'));
  return Number.isNaN(modified) ? { lifetime: 0, silent: true } : { lifetime: Math.max(0, (date - modified) / 10_000), guessed: true };
}

/** A stored answer. Times in seconds since the visit began. */
class Stored {
  constructor(fields, { language, now, version }) {
    const said = directives(fields);
    const date = Date.parse(valueOf(fields, 'date'));
    Object.assign(this, { fields, language, version, at: now }, lifetime(fields, said, date));
    // RFC 9111 §4.2.3: the larger of Age and what the clocks say
    this.skew = Math.max(0, (Date.now() - date) / 1000) || 0;
    this.initialAge = Math.max(this.skew, Number(valueOf(fields, 'age') ?? 0));
    this.mustAsk = said.has('no-cache');
    this.grace = said.has('must-revalidate') ? 0 : (said.get('stale-while-revalidate') ?? 0);
    this.varies = /accept-language/i.test(valueOf(fields, 'vary') ?? '');
    this.validator = valueOf(fields, 'etag') !== undefined ? 'If-None-Match' : valueOf(fields, 'last-modified') && 'If-Modified-Since';
  }

  age(now) {
    return this.initialAge + now - this.at;
  }

  /** When it stops being fresh. */
  get until() {
    return this.mustAsk ? this.at : this.at + Math.max(0, this.lifetime - this.initialAge);
  }
}

export class Model {
  stored = null;
  #refused = false;
  /** What the cache held and when, for the time line. */
  history = [];

  /** What a cache would do now: { source, why, values }. */
  expect({ mode, language }, now) {
    const stored = this.stored;
    if (mode === 'reload') return { source: 'network', why: 'reload' };
    if (mode === 'no-store') return { source: 'network', why: 'mode-no-store' };
    if (!stored) return { source: 'network', why: this.#refused ? 'not-kept' : 'first' };
    if (mode === 'force-cache') return { source: 'cache', why: 'force-cache' };
    if (stored.varies && stored.language !== language) return { source: 'network', why: 'vary' };
    const ask = (why) => ({ source: stored.validator ? 'validated' : 'network', why, age, lifetime: stored.lifetime, validator: stored.validator });
    const age = stored.age(now);
    if (mode === 'no-cache') return ask('mode-no-cache');
    if (stored.mustAsk) return ask('no-cache');
    if (age < stored.lifetime) return { source: 'cache', why: stored.guessed ? 'heuristic' : 'fresh', age, lifetime: stored.lifetime };
    if (age < stored.lifetime + stored.grace) return { source: 'stale', why: 'swr', age, lifetime: stored.grace };
    if (stored.silent) return ask('silent');
    if (!stored.validator) return ask('no-validator');
    // An age that begins above the lifetime is no matter of waiting.
    return stored.skew >= stored.lifetime && stored.lifetime > 0 ? { ...ask('wrong-clock'), age: stored.skew } : ask('stale');
  }

  /** Takes note of an answer that came over the network. */
  learn({ status, fields }, { mode, language, now, version }) {
    if (mode === 'no-store') return;
    const refused = directives(fields).has('no-store');
    this.#end(now);
    this.#refused = refused;
    if (refused) {
      this.stored = null;
      return;
    }
    // RFC 9111 §4.3.4: the fields of a 304 replace those of the stored answer
    const names = new Set(fields.map(({ name }) => name.toLowerCase()));
    const kept = status === 304 && this.stored ? this.stored.fields.filter(({ name }) => !names.has(name.toLowerCase())) : [];
    const same = status === 304 && this.stored;
    this.stored = new Stored([...kept, ...fields], { language: same ? this.stored.language : language, now, version: same ? this.stored.version : version });
    this.history.push({ stored: this.stored });
  }

  #end(now) {
    const last = this.history.at(-1);
    if (last && last.end === undefined) last.end = now;
  }
}
