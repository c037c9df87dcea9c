import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { v7 } from 'uuid';
import { tokenMessage } from '../lib/contract/device.ts';
import type { Environment } from '../lib/contract/environment.ts';
import { runMessage, runSignatureHeader } from '../lib/contract/job-order.ts';

/** A device that speaks the contract over HTTP and nothing else, for abuse that no agent would do. */
export interface TestDevice {
  post: (path: string, body: unknown) => Promise<Response>;
  headers: () => Record<string, string>;
}

/** What a made-up board says of itself. */
export const testEnvironment: Environment = {
  deviceClass: { slug: 'journey-board', name: 'Journey board', memoryBytes: 2 ** 30 },
  identity: { 'cpu.model': { status: 'ok', value: 'Journey', unit: null, source: null } },
  details: {},
};

/** Enrols a new device of its own at the stack. */
export async function enrolTestDevice(base: string, data: string): Promise<TestDevice> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const enrolled = await send(base, '/api/v1/devices', {
    code: await freshCode(data),
    publicKey: publicKey.export({ format: 'jwk' }).x,
    name: `journey ${randomBytes(4).toString('hex')}`,
    instanceId: v7(),
    agentVersion: '9.0.0-journey',
    environment: testEnvironment,
  });
  const { deviceId } = await json(enrolled);
  const { nonce } = await json(await send(base, '/api/v1/devices/challenge', { deviceId }));
  const signature = sign(null, Buffer.from(tokenMessage(deviceId, nonce)), privateKey);
  const { token } = await json(
    await send(base, '/api/v1/devices/token', {
      deviceId,
      nonce,
      signature: signature.toString('base64url'),
    }),
  );
  const headers = () => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
  const signed = (text: string) => {
    const message = runMessage(deviceId, createHash('sha256').update(text).digest('hex'));
    return {
      [runSignatureHeader]: sign(null, Buffer.from(message), privateKey).toString('base64url'),
    };
  };
  const post: TestDevice['post'] = (path, body) => {
    const text = textOf(body);
    return send(base, path, text, { ...headers(), ...signed(text) });
  };
  return { headers, post };
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function send(
  base: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Response> {
  return fetch(`${base}${path}`, { method: 'POST', headers, body: textOf(body) });
}

async function json(
  response: Response,
): Promise<{ deviceId: string; nonce: string; token: string }> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json();
}

const run = promisify(execFile);

/**
 * A fresh enrolment code of the stack. To wait for it in line would hide that the hub closes idle
 * connections meanwhile, and the next request would go into one of them.
 */
async function freshCode(data: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'inferometer-code-'));
  const file = join(folder, 'code');
  const args = ['--import', 'tsx', '--conditions', 'react-server', 'scripts/enrol-code.ts', file];
  const env = {
    ...process.env,
    INFEROMETER_DATA: data,
    DATABASE_URL: readFileSync(join(data, 'database-url'), 'utf8').trim(),
  };
  try {
    await run(process.execPath, args, { env });
    return readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
