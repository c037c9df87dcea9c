import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import type { EnrolRequest } from '../../contract/device.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { enrolDevice } from '../devices/enrol-device.ts';
import { createEnrolment } from '../enrolments/create-enrolment.ts';
import { environment } from './reports.ts';

/** An enrolment as an agent would ask for it, with the key that it keeps. */
export function makeEnrolment(code: string): { input: EnrolRequest; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  if (!x) throw new Error('An Ed25519 key has an x.');
  const input = {
    code,
    publicKey: x,
    name: 'Bench board of Ann',
    instanceId: uuid7(),
    agentVersion: '0.1.0',
    environment,
  };
  return { input, privateKey };
}

/** A device enrolled by a fresh code. */
export async function enrolled(ctx: Context): Promise<DeviceIdentity> {
  const { code } = await createEnrolment({ confirms: true }, ctx);
  const { input } = makeEnrolment(code);
  const { deviceId } = await enrolDevice(input, ctx);
  return { deviceId, deviceClass: environment.deviceClass.slug };
}
