import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenMessage } from '../../../lib/contract/device.ts';
import { runMessage } from '../../../lib/contract/job-order.ts';
import { writeDurably } from './durable-file.ts';

const fileName = 'device-key.pem';

/** The device's own Ed25519 key. The private half never leaves the data folder. */
export interface DeviceKey {
  /** Raw 32 bytes in base64url. */
  publicKey: string;
  /** Signature in base64url that proves the key to the hub. */
  signChallenge(deviceId: string, nonce: string): string;
  /** Signature in base64url of a run report by the hash of its bytes. */
  signRun(deviceId: string, bodySha256: string): string;
}

/** Reads the key of a data folder, making it (0600) on first use. */
export function openDeviceKey(dataFolder: string): DeviceKey {
  const path = join(dataFolder, fileName);
  const pem = readKey(path) ?? makeKey(path);
  const privateKey = parseKey(pem);
  const publicKey = privateKey && createPublicKey(privateKey).export({ format: 'jwk' }).x;
  if (privateKey === null || typeof publicKey !== 'string') {
    throw new Error(`${path} holds no Ed25519 key: move it away and enrol again.`);
  }
  const signed = (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url');
  return {
    publicKey,
    signChallenge: (deviceId, nonce) => signed(tokenMessage(deviceId, nonce)),
    signRun: (deviceId, bodySha256) => signed(runMessage(deviceId, bodySha256)),
  };
}

function parseKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function readKey(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function makeKey(path: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  writeDurably(path, `${path}.${process.pid}.tmp`, Buffer.from(pem), 0o600);
  return pem;
}
