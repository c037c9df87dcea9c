import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openContext } from '../context.ts';
import { hubKey } from './hub-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'inferometer-key-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the key is made once, stays the same for every process, and verifies', async () => {
  const open = () =>
    openContext({ databaseUrl: 'postgres://127.0.0.1:1/none', dataDir: folder, publicUrl: '' });
  const [one, other] = [open(), open()];
  const key = hubKey(one);
  expect(key.publicKey).toMatch(/^[\w-]{43}$/);
  expect(hubKey(other).publicKey).toBe(key.publicKey);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const signature = Buffer.from(key.sign('an order'), 'base64url');
  expect(verify(null, Buffer.from('an order'), publicKey, signature)).toBe(true);
  expect(verify(null, Buffer.from('an Order'), publicKey, signature)).toBe(false);
  await Promise.all([one.pool.end(), other.pool.end()]);
});
