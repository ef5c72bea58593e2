/* How many octets a message takes, as HTTP/1.1 writes it. HTTP/2 and HTTP/3 compress heads. */

const STATUS_LINE = 'HTTP/1.1 200 OK\r\n'.length;
const EMPTY_LINE = 2;

const encoder = new TextEncoder();

/** The octets of a text in UTF-8. */
export const octetsOf = (text) => encoder.encode(text).length;

/** The octets of field lines: pairs of names and values. */
export const octetsOfFields = (fields) => [...fields].reduce((sum, [name, value]) => sum + name.length + value.length + ': \r\n'.length, 0);

/** The octets of the head of an answer, as far as script sees its fields. */
export const octetsOfHead = (answer) => STATUS_LINE + octetsOfFields(answer.headers) + EMPTY_LINE;
