import { fieldOf, Visit } from '../visit.js';
import { isForbiddenField, isForbiddenMethod, isFraming, isHidden } from './forbidden.js';
import { check, References } from './values.js';

/**
 * Runs the steps of an experiment with fetch, inside a visit, and gathers for each what script asked, what the server
 * saw, and what script got.
 */
export async function run(experiment) {
  const visit = await Visit.begin();
  const references = new References(visit.base, experiment.variables);
  const results = [];
  let seen = 0;
  for (const step of experiment.steps) {
    const result = await perform(step, references);
    result.lines = await visit.seen(seen);
    seen += result.lines.length;
    judge(result, references);
    results.push(result);
  }
  return { visit, results };
}

async function perform(step, references) {
  const result = { step, lines: [] };
  try {
    result.call = call(step, references);
  } catch (error) {
    return { ...result, barrier: 'missing', names: error.message };
  }
  return { ...result, ...barrier(result.call), ...(await ask(result.call)) };
}

/** Calls fetch and gathers what script may see: { answer }, or { error } as script gets it. */
export async function ask({ url, ...options }) {
  const began = performance.now();
  try {
    const response = await fetch(url, options);
    const body = await response.text();
    return { answer: answer(response, body, Math.round(performance.now() - began)) };
  } catch (error) {
    return { error: `${error.name}: ${error.message}` };
  }
}

/** The arguments of fetch. */
function call({ request, followsRedirects, assertions }, references) {
  const headers = request.fields.map(({ name, value }) => [name, references.expand(value).trim()]);
  const body = references.expand(request.body);
  return {
    url: references.expand(request.url),
    ...(request.method !== 'GET' && { method: request.method }),
    ...(headers.length > 0 && { headers }),
    ...(body && { body }),
    ...(!followsRedirects && { redirect: 'manual' }),
    // A 401 with a challenge would make the browser ask the reader for a password.
    ...(assertions.some(({ subject, expected }) => subject === 'STATUS' && expected === '401') && { credentials: 'omit' }),
  };
}

/** Why a browser cannot make this request as it stands. */
function barrier({ method = 'GET', headers = [], body }) {
  if (isForbiddenMethod(method)) return { barrier: 'method', names: method };
  if (body && ['GET', 'HEAD'].includes(method)) return { barrier: 'content', names: method };
  const names = headers.map(([name]) => name).filter(isForbiddenField);
  return names.length ? { barrier: 'fields', names: names.join(', ') } : {};
}

function answer(response, body, millis) {
  const { status, statusText, type, redirected, url } = response;
  const fields = [...response.headers];
  return { status, statusText, type, redirected, url, fields, body, millis, json: parsed(response, body),
    field: (name) => response.headers.get(name) ?? undefined };
}

function parsed(response, body) {
  const type = (response.headers.get('Content-Type') ?? '').replace(/;.*/, '').trim().toLowerCase();
  if (!/^(application|text)\/json$|\+json$/.test(type)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Checks what the step claims by what script sees, and where that is kept from script, by what the server wrote down.
 * Nothing is said of a request that was never made, or not as written.
 */
function judge(result, references) {
  const told = result.lines.at(-1)?.answer;
  const opaque = result.answer?.type === 'opaqueredirect';
  result.checks = result.step.assertions.map((assertion) => {
    const hidden = assertion.subject === 'HEADER' && isHidden(assertion.argument);
    const framing = assertion.subject === 'HEADER' && isFraming(assertion.argument);
    if (result.barrier || !result.answer || framing) return { assertion, by: 'nobody' };
    if (!opaque && !hidden) return { assertion, by: 'script', ...check(assertion, result.answer, references) };
    if (!told || !['STATUS', 'HEADER'].includes(assertion.subject)) return { assertion, by: 'nobody' };
    return { assertion, by: 'ledger', ...check(assertion, asAnswer(told), references) };
  });
  // With a visit's address and a browser's own fields a head is longer than the one the author measured.
  if (isTooLong(result) && result.checks.some(({ by, holds }) => by !== 'nobody' && !holds)) {
    result.barrier = 'length';
    result.checks = result.checks.map(({ assertion }) => ({ assertion, by: 'nobody' }));
  }
  if (result.answer) references.add(result.step.name, opaque && told ? asAnswer(told) : result.answer);
}

/** Whether the server refused the head before it could write anything down (RFC 9110 §15.5.15, RFC 6585 §5). */
export const isTooLong = ({ answer, lines }) => lines.length === 0 && [414, 431].includes(answer?.status);

const asAnswer = (told) => ({ status: told.status, field: (name) => fieldOf(told, name) });
