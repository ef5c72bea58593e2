/* What {{references}} stand for and what ?? assertions compare, as the server's runner has it. */

const NOTHING = Symbol('a path that leads on after undefined or null');

const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function walk(root, path) {
  let value = root;
  for (const [, name, index, quoted] of path.matchAll(/\.(\w+)|\[(\d+)]|\["([^"]*)"]/g)) {
    if (value === undefined || value === null) return NOTHING;
    const key = name ?? quoted ?? Number(index);
    value = key === 'length' || Object.hasOwn(Object(value), key) ? value[key] : undefined;
  }
  return value;
}

/** A value as text: JSON for objects and arrays; undefined for what is no text. */
export function text(value) {
  if (value === undefined || value === null || value === false || value === NOTHING) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The variables of an experiment and the answers so far. */
export class References {
  #variables = new Map();
  #answers = new Map();

  constructor(base, variables) {
    this.#variables.set('base', base);
    for (const { name, value } of variables) this.#variables.set(name, this.expand(value));
  }

  /** @param answer with status, field(name) and json */
  add(step, answer) {
    this.#answers.set(`${camelCase(step)}Response`, answer);
  }

  /** The text with every reference replaced; throws an Error that names what the answer lacks. */
  expand(template) {
    return template.replace(/\{\{\s*(.+?)\s*}}/g, (_, reference) => {
      const value = text(this.#value(reference));
      if (value === undefined) throw new Error(`{{${reference}}}`);
      return value;
    });
  }

  #value(reference) {
    if (this.#variables.has(reference)) return this.#variables.get(reference);
    const [, name, part, path] = /^(\w+)\.(headers|statusCode|parsedBody)(.*)$/.exec(reference);
    const answer = this.#answers.get(name);
    if (answer === undefined) return undefined; // its step could not be made
    if (part === 'statusCode') return answer.status;
    return part === 'parsedBody' ? walk(answer.json, path) : answer.field(path.replace(/^\.|^\["|"]$/g, ''));
  }
}

const number = (value) => (typeof value === 'number' ? value : parseFloat(text(value)));

function equal(value, expected) {
  if (typeof value === 'number') return value === parseFloat(expected);
  if (typeof value === 'object' && value !== null) {
    try {
      return JSON.stringify(JSON.parse(expected)) === JSON.stringify(value);
    } catch {
      return false;
    }
  }
  return String(value) === expected;
}

const PREDICATES = {
  EQUAL: equal,
  NOT_EQUAL: (value, expected) => !equal(value, expected),
  EXISTS: Boolean,
  IS_FALSE: (value) => !value,
  STARTS_WITH: (value, expected) => text(value)?.startsWith(expected) ?? false,
  ENDS_WITH: (value, expected) => text(value)?.endsWith(expected) ?? false,
  INCLUDES: (value, expected) => text(value)?.includes(expected) ?? false,
  GREATER: (value, expected) => number(value) > parseFloat(expected),
  GREATER_OR_EQUAL: (value, expected) => number(value) >= parseFloat(expected),
  LESS: (value, expected) => number(value) < parseFloat(expected),
  LESS_OR_EQUAL: (value, expected) => number(value) <= parseFloat(expected),
};

/** Whether the assertion holds for the answer, and what was there. */
export function check({ subject, argument, predicate, expected }, answer, references) {
  const value = {
    STATUS: () => answer.status,
    HEADER: () => answer.field(argument),
    BODY: () => answer.body,
    DURATION: () => answer.millis,
    JS: () => walk(answer.json, argument),
  }[subject]();
  const holds = value !== NOTHING && PREDICATES[predicate](value, references.expand(expected));
  return { holds, observed: (text(value) ?? '').slice(0, 200) };
}
