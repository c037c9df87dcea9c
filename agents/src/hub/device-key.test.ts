import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PublicKey, tokenMessage } from '../../../lib/contract/device.ts';
import { openDeviceKey } from './device-key.ts';

test('a key is made once, kept 0600, and its signatures verify', () => {
  const data = mkdtempSync(join(tmpdir(), 'key-'));
  try {
    const key = openDeviceKey(data);
    expect(statSync(join(data, 'device-key.pem')).mode & 0o777).toBe(0o600);
    expect(PublicKey.parse(openDeviceKey(data).publicKey)).toBe(key.publicKey);
    const deviceId = '01900000-0000-7000-8000-000000000001';
    const signature = Buffer.from(key.signChallenge(deviceId, 'nonce'), 'base64url');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const signed = (nonce: string) =>
      verify(null, Buffer.from(tokenMessage(deviceId, nonce)), publicKey, signature);
    expect(signed('nonce')).toBe(true);
    expect(signed('other')).toBe(false);
  } finally {
    rmSync(data, { recursive: true });
  }
});
