import 'server-only';
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Context } from '../context.ts';
import { secretFile } from '../secret-file.ts';

/** The hub's own Ed25519 key: devices pin its public half and verify orders with it. */
export interface HubKey {
  /** Raw 32 bytes in base64url. */
  publicKey: string;
  /** Signature of a text, base64url. */
  sign(text: string): string;
}

/** DER of a PKCS #8 Ed25519 private key up to its 32-byte seed (RFC 8410, section 7). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

const keys = new WeakMap<Context, HubKey>();

/** The key in the data folder, made on first use; every process of the hub shares that folder. */
export function hubKey(ctx: Context): HubKey {
  const known = keys.get(ctx);
  if (known) return known;
  const seed = Buffer.from(secretFile(ctx.dataDir, 'hub-key'), 'base64url');
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Head, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const opened = {
    publicKey: rawPublicKey(key),
    sign: (text: string) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
  keys.set(ctx, opened);
  return opened;
}

function rawPublicKey(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (typeof x !== 'string') throw new Error('The hub key is no Ed25519 key.');
  return x;
}
