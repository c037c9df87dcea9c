import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { v7 as uuidv7 } from 'uuid';
import type { Instance } from '../../../lib/contract/device-state.ts';
import type { Root } from '../device/root.ts';

/**
 * Who this process is: an id of its own, and the boot that it runs in. Two cards with the same
 * identity run in different boots, a restarted agent runs in the same one.
 */
export async function newInstance(root: Root, deviceId: string): Promise<Instance> {
  const bootId = (await root.read('/proc/sys/kernel/random/boot_id')).text?.trim() || hostname();
  const boot = createHash('sha256').update(`${bootId}${deviceId}`).digest('hex');
  return { id: uuidv7(), boot };
}
