import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of bytes or of a text in UTF-8, as 64 lower-case hex digits; runs in browser and Node. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** SHA-256 of a value's canonical JSON: the identity of combinations, fingerprints and bodies. */
export function sha256OfJson(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
