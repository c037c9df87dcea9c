import 'server-only';
import { createPublicKey, verify } from 'node:crypto';

/**
 * Whether a text carries the Ed25519 signature of a key.
 *
 * @param publicKey raw 32 bytes, base64url
 * @param signature 64 bytes, base64url; anything else is simply not a signature
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  if (!/^[A-Za-z0-9_-]{86}$/.test(signature)) return false;
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
