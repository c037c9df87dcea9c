import { createHash } from 'node:crypto';

/** Lower-case hexadecimal sha256 of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
