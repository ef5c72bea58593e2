/* What the Fetch standard keeps from script. */

const METHODS = ['CONNECT', 'TRACE', 'TRACK']; // https://fetch.spec.whatwg.org/#forbidden-method

// https://fetch.spec.whatwg.org/#forbidden-request-header
const FIELDS = [
  'accept-charset', 'accept-encoding', 'access-control-request-headers', 'access-control-request-method', 'connection',
  'content-length', 'cookie', 'cookie2', 'date', 'dnt', 'expect', 'host', 'keep-alive', 'origin', 'referer', 'set-cookie',
  'te', 'trailer', 'transfer-encoding', 'upgrade', 'via',
];

const HIDDEN = ['set-cookie', 'set-cookie2']; // https://fetch.spec.whatwg.org/#forbidden-response-header-name

/** What belongs to one connection and not to the message (RFC 9110 §7.6.1): a browser keeps it, or has another. */
const FRAMING = ['connection', 'keep-alive', 'trailer', 'transfer-encoding', 'upgrade'];

export const isForbiddenMethod = (method) => METHODS.includes(method.toUpperCase());

export const isForbiddenField = (name) =>
  FIELDS.includes(name.toLowerCase()) || /^(proxy|sec)-/i.test(name);

export const isHidden = (name) => HIDDEN.includes(name.toLowerCase());

export const isFraming = (name) => FRAMING.includes(name.toLowerCase());
