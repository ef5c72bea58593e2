/* text/event-stream as HTML §9.2 reads it, for those who want to see more of it than EventSource shows. */

const END_OF_BLOCK = /\r\n\r\n|\n\n|\r\r/;
const LINE = /\r\n|\n|\r/;

/** What one block says: its lines, and the event it makes, if it has data. */
export function read(raw) {
  const block = { raw, type: 'message', data: [], comments: [] };
  for (const line of raw.split(LINE)) {
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line);
    if (line.startsWith(':')) block.comments.push(line);
    else if (name === 'data') block.data.push(value);
    else if (name === 'event') block.type = value;
    else if (name === 'id') block.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) block.retry = Number(value);
  }
  return { ...block, data: block.data.length ? block.data.join('\n') : undefined };
}

/**
 * The blocks of an answer, one by one as they arrive, each with the octets it took. Throws when the connection breaks,
 * and when it is aborted.
 */
export async function* blocksOf(answer) {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const reader = answer.body.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    for (let end = END_OF_BLOCK.exec(rest); end; end = END_OF_BLOCK.exec(rest)) {
      const raw = rest.slice(0, end.index);
      const whole = rest.slice(0, end.index + end[0].length);
      rest = rest.slice(whole.length);
      yield { ...read(raw), octets: encoder.encode(whole).length };
    }
    if (done) return;
  }
}
