import { context, jsonOf } from './page.js';

const PATIENCE = [0, 20, 60, 150, 400]; // milliseconds before looking again

/**
 * A visit: the site below an address that is new to this browser, where the server writes down what reaches it.
 * Throws an Error with the server's reason if there is none to be had, a TypeError if the server cannot be reached.
 */
export class Visit {
  static async begin() {
    return new Visit(await jsonOf(await fetch(`${context}/api/visits`, { method: 'POST' })));
  }

  #ledger;

  constructor({ base, ledger }) {
    this.path = base;
    this.base = location.origin + base;
    this.#ledger = ledger;
  }

  /** What the server has seen so far, from the given line on; waits a moment for answers still under way. */
  async seen(from = 0) {
    let lines = [];
    for (const pause of PATIENCE) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const { requests } = await jsonOf(await fetch(this.#ledger));
      lines = requests.slice(from);
      if (lines.every(({ answer }) => answer?.whole)) break;
    }
    return lines;
  }

  /** An address of the visit as the site has it: without the visit. */
  short(address) {
    const path = address.startsWith(location.origin) ? address.slice(location.origin.length) : address;
    return path.startsWith(`${this.path}/`) ? path.slice(this.path.length) : path;
  }
}

/** The value of a field of a ledger's message, its lines joined; undefined if there is none. */
export function fieldOf(message, name) {
  const lines = message.fields.filter((field) => field.name.toLowerCase() === name.toLowerCase());
  return lines.length ? lines.map(({ value }) => value).join(', ') : undefined;
}
