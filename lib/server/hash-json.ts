import { createHash } from 'node:crypto';
import { canonicalJson } from '../codec/canonical-json.ts';

/**
 * `sha256OfJson` of lib/codec by Node's own hash, several times as fast: for thousands of rows at
 * once. 64 lower-case hex digits.
 */
export function hashJson(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
