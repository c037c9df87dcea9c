/** A value that JSON can carry. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * JSON with sorted keys, no white space and ECMAScript number format (RFC 8785), so that equal
 * values have equal bytes in the agent, the server and the browser.
 *
 * @throws TypeError for NaN, Infinity, undefined or anything else JSON cannot carry
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    let text = '';
    for (const [key, item] of Object.entries(value).sort(byKey)) {
      text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
    }
    return text === '' ? '{}' : `${text}}`;
  }
  throw new TypeError(`canonical JSON cannot hold ${typeof value}`);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
