import { join } from 'node:path';
import { HubClient } from './client.ts';
import { openDeviceKey } from './device-key.ts';
import { readEnrolment } from './enrolment.ts';
import { Flusher } from './flusher.ts';
import { parseHubUrl } from './hub-url.ts';
import { lockDataFolder } from './lock.ts';
import { Outbox } from './outbox.ts';

/** An enrolled data folder, held by this process alone, with its way to the hub. */
export interface OpenHub {
  address: string;
  deviceId: string;
  client: HubClient;
  outbox: Outbox;
  flusher: Flusher;
  close(): void;
}

/**
 * Opens a data folder.
 *
 * @throws LockedError when another agent works on it, Error when it is not enrolled or not writable,
 *   or its hub may not be spoken to as it was enrolled
 */
export function openHub(dataFolder: string): OpenHub {
  const enrolment = readEnrolment(dataFolder);
  if (!enrolment) {
    throw new Error(`${dataFolder} is not enrolled at a hub: run \`enroll --hub URL\` first.`);
  }
  const { deviceId, insecureHttp } = enrolment;
  const address = parseHubUrl(enrolment.hub, insecureHttp);
  const close = lockDataFolder(dataFolder);
  try {
    const key = openDeviceKey(dataFolder);
    const client = new HubClient(address, deviceId, key);
    const outbox = new Outbox(join(dataFolder, 'outbox'));
    return { address, deviceId, client, outbox, flusher: new Flusher(outbox, client), close };
  } catch (error) {
    close();
    throw error;
  }
}
